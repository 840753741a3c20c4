/** Runs worked out side by side: rows of so many numbers by task fit the nearest caches, and a mask of them an integer. */
export const BLOCK_RUNS = 32;
