/** A word as matching sees it: no case, no spaces, `_`, `-` or separators such as `/`, `&`, `(`. */
export const fold = (text: string): string => text.toLowerCase().replace(/[\s_\-–—/&.,()’']/gu, '');
