/** A header as the formats know it: case, spaces and `_` do not matter. */
export const headerName = (header: string): string => header.toLowerCase().replace(/[\s_\u00a0]+/g, '');
