/** Raised whenever the shipped field knowledge changes. */
export const CATALOGUE_VERSION = 1;
