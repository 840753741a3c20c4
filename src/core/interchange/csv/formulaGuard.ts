/**
 * Spreadsheets run a cell that starts with = + - @, a tab or a carriage return as a formula. Such text is written with
 * an apostrophe before it. Text that looks guarded already gets one more, so that reading back is exact.
 */
const STARTS_A_FORMULA = /^'*[=+\-@\t\r]/;
const IS_GUARDED = /^'+[=+\-@\t\r]/;

export const guardFormula = (text: string): string => (STARTS_A_FORMULA.test(text) ? `'${text}` : text);
export const unguardFormula = (text: string): string => (IS_GUARDED.test(text) ? text.slice(1) : text);
