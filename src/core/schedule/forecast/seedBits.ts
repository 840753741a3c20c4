import { randomBits } from './randomBits.ts';

/** A seed, any whole number a double can hold, as 32 bits. */
export const seedBits = (seed: number): number => randomBits(seed, Math.floor(seed / 2 ** 32), 0);
