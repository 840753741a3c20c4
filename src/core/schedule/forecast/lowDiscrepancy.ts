import { randomBits } from './randomBits.ts';

/** How many coordinates `evenPoints` can give. */
export const MAX_COORDINATES = 8;

interface SobolDimension {
  readonly degree: number;
  readonly coefficients: number;
  readonly start: readonly number[];
}

/** The first Sobol dimensions: primitive polynomials and starts of their recurrences (Joe & Kuo 2008). */
const SOBOL: readonly SobolDimension[] = [
  { degree: 0, coefficients: 0, start: [] },
  { degree: 1, coefficients: 0, start: [1] },
  { degree: 2, coefficients: 1, start: [1, 3] },
  { degree: 3, coefficients: 1, start: [1, 3, 1] },
  { degree: 3, coefficients: 2, start: [1, 1, 1] },
  { degree: 4, coefficients: 1, start: [1, 1, 3, 3] },
  { degree: 4, coefficients: 4, start: [1, 3, 5, 13] },
];

function directionNumbers({ degree, coefficients, start }: SobolDimension): Uint32Array {
  const numbers = new Uint32Array(32);
  for (let i = 0; i < 32; i++) {
    if (degree === 0) {
      numbers[i] = 2 ** (31 - i);
      continue;
    }
    if (i < degree) {
      numbers[i] = (start[i] as number) << (31 - i);
      continue;
    }
    const before = numbers[i - degree] as number;
    let next = before ^ (before >>> degree);
    for (let k = 1; k < degree; k++) {
      if ((coefficients >> (degree - 1 - k)) & 1) next ^= numbers[i - k] as number;
    }
    numbers[i] = next;
  }
  return numbers;
}

function reversed(x: number): number {
  let y = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  y = ((y >>> 2) & 0x33333333) | ((y & 0x33333333) << 2);
  y = ((y >>> 4) & 0x0f0f0f0f) | ((y & 0x0f0f0f0f) << 4);
  y = ((y >>> 8) & 0x00ff00ff) | ((y & 0x00ff00ff) << 8);
  return (y >>> 16) | (y << 16);
}

/** Owen's nested uniform scrambling by a hash in which no bit touches a higher one (Laine & Karras; Burley 2020). */
function scrambled(x: number, seed: number): number {
  let y = (reversed(x) + seed) | 0;
  y ^= Math.imul(y, 0x6c50b47c);
  y ^= Math.imul(y, 0xb82f1e52);
  y ^= Math.imul(y, 0xc7afe638);
  y ^= Math.imul(y, 0x8d22f6e6);
  return reversed(y);
}

/**
 * `count` points spread evenly over the unit cube, by coordinate: the first in equal strata, one point in each
 * (jittered), the others scrambled Sobol points: a randomised Hammersley set. Each value is above 0 and below 1.
 */
export function evenPoints(count: number, coordinates: number, seed: number): Float64Array[] {
  return Array.from({ length: coordinates }, (_, coordinate) => {
    const values = new Float64Array(count);
    if (coordinate === 0) {
      for (let i = 0; i < count; i++) values[i] = (i + ((randomBits(seed, 0, i) >>> 0) + 0.5) / 2 ** 32) / count;
      return values;
    }
    const numbers = directionNumbers(SOBOL[coordinate - 1] as SobolDimension);
    const scramble = randomBits(seed, coordinate, 0);
    for (let i = 0; i < count; i++) {
      let point = 0;
      for (let bit = 0, rest = i; rest > 0; bit++, rest >>>= 1) if (rest & 1) point ^= numbers[bit] as number;
      values[i] = ((scrambled(point, scramble) >>> 0) + 0.5) / 2 ** 32;
    }
    return values;
  });
}
