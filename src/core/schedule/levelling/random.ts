/** A seeded source of numbers, the same on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in 0..below - 1. */
  below(below: number): number;
}

/** Xorshift with 128 bits of state (Marsaglia 2003), its state filled from the seed by splitmix32. */
export function createRandom(seed: number): Random {
  let mix = seed | 0;
  const split = (): number => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let x = split();
  let y = split();
  let z = split();
  let w = split() | 1;
  const next = (): number => {
    const t = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 4294967296;
  };
  return { next, below: (below) => Math.floor(next() * below) };
}
