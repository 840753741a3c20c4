const UP_TO_TWO = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const ONE = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 2 });

/** "3", "2.5", with a real minus sign. */
export const numberText = (value: number): string => UP_TO_TWO.format(value).replace('-', '−');

/** FTE keep one decimal, so that columns of them line up: "1.0". */
export const fteText = (value: number): string => ONE.format(value);

/** A float or a lag with its sign: "+6", "0", "−2". */
export const signedText = (value: number): string => (value > 0 ? `+${numberText(value)}` : numberText(value));
