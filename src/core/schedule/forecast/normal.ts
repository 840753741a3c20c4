/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/**
 * Probability that a standard normal value is below `z`, with relative accuracy in the lower tail: Taylor's series
 * around 0 (Marsaglia 2004, J. Stat. Softw. 11(4)), further out Laplace's continued fraction.
 */
export function normalBelow(z: number): number {
  if (z > 0) return 1 - normalBelow(-z);
  if (z > -3) {
    let term = z;
    let sum = z;
    for (let n = 3; Math.abs(term) > 1e-18; n += 2) {
      term *= (z * z) / n;
      sum += term;
    }
    return 0.5 + sum * normalDensity(z);
  }
  let fraction = -z;
  for (let n = 60; n > 0; n--) fraction = -z + n / fraction;
  return normalDensity(z) / fraction;
}

/** The z below which a standard normal value is with probability `p`, 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  // Abramowitz & Stegun 26.2.23 (to 4.5e-4), then Halley's method on the logarithm's scale of the tail.
  const t = Math.sqrt(-2 * Math.log(p));
  let z = (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let i = 0; i < 2; i++) {
    const step = (normalBelow(z) - p) / normalDensity(z);
    z -= step / (1 + (z * step) / 2);
  }
  return z;
}

const CELL_BITS = 7;
const CELLS_PER_OCTAVE = 1 << CELL_BITS;
const OCTAVES = 31;

let table: Float64Array | null = null;

/**
 * Normal quantiles of (2^i)(1 + k / 128) / 2^32 for i = 0..30, k = 0..127: as fine near 0 as at 1/2, so that straight
 * lines between them are within 2e-5 of the quantile everywhere.
 */
export function normalQuantileTable(): Float64Array {
  if (table) return table;
  table = new Float64Array(OCTAVES * CELLS_PER_OCTAVE + 1);
  for (let i = 0; i < table.length; i++) {
    const octave = i >> CELL_BITS;
    const u = (2 ** octave * (1 + (i - octave * CELLS_PER_OCTAVE) / CELLS_PER_OCTAVE)) / 2 ** 32;
    table[i] = u < 0.5 ? normalQuantile(u) : 0;
  }
  return table;
}

const MANTISSA_BITS = 31 - CELL_BITS;
const MANTISSA = (1 << MANTISSA_BITS) - 1;
const PER_MANTISSA = 2 ** -MANTISSA_BITS;

/** 32 random bits as a standard normal value: the first bit is the sign, the rest the tail probability. */
export function normalFromBits(quantiles: Float64Array, bits: number): number {
  const tail = (bits & 0x7fffffff) | 1;
  const zeros = Math.clz32(tail);
  const aligned = tail << zeros;
  const cell = ((31 - zeros) << CELL_BITS) | ((aligned >>> MANTISSA_BITS) & (CELLS_PER_OCTAVE - 1));
  const low = quantiles[cell] as number;
  const z = low + (aligned & MANTISSA) * PER_MANTISSA * ((quantiles[cell + 1] as number) - low);
  // Not a branch: which way it goes is a coin's toss.
  return z * (1 - ((bits >>> 31) << 1));
}

/** The quantile at `u`, above 0 and below 1, by the same table. */
export function normalFromUnit(quantiles: Float64Array, u: number): number {
  const tail = Math.min(Math.floor(Math.min(u, 1 - u) * 2 ** 32), 0x7fffffff);
  const z = normalFromBits(quantiles, tail);
  return u < 0.5 ? z : -z;
}
