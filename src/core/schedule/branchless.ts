/*
 * The greater and the smaller of two numbers without a branch: in a network which one it is cannot be predicted, and
 * guessing wrong was measured to be more than half the time of the passes. Exact where sums are: in ticks up to 4
 * million days.
 */
export const greater = (a: number, b: number): number => 0.5 * (a + b + Math.abs(a - b));
export const smaller = (a: number, b: number): number => 0.5 * (a + b - Math.abs(a - b));

/** Stands for no limit where `greater` and `smaller` need finite numbers, in ticks; all beyond half of it is none. */
export const FAR = 2 ** 51;
