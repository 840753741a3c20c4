/**
 * 32 random bits for each (a, b, counter): a hash and not a generator with a state, so that any part of the runs can
 * be drawn by itself. Three rounds with the multipliers of "triple32" (C. Wellons, hash-prospector, public domain).
 */
export function randomBits(a: number, b: number, counter: number): number {
  let x = (a + Math.imul(counter, 0x9e3779b9)) | 0;
  x ^= x >>> 17;
  x = Math.imul(x, 0xed5ad4bb);
  x = (x ^ (x >>> 11)) + b;
  x = Math.imul(x, 0xac4c1b51);
  x ^= x >>> 15;
  x = Math.imul(x, 0x31848bab);
  return x ^ (x >>> 14);
}

/** Random bits as a number above 0 and below 1. */
export function unitFromBits(bits: number): number {
  return ((bits >>> 0) + 0.5) / 2 ** 32;
}
