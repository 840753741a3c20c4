/** An amount of FTE to two decimals: "1.5". */
export const fteInWords = (fte: number): string => `${Math.round(fte * 100) / 100}`;
