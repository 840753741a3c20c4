import { normalBelow } from './normal.ts';

/**
 * Beta-PERT (Malcolm et al. 1959; Vose 2008): a beta distribution on optimistic..pessimistic with alpha + beta = 6,
 * alpha = 1 + 4 m, beta = 5 - 4 m, where m is the place of the likely value between them, 0 to 1. Its mean is
 * (a + 4 likely + b) / 6.
 *
 * What is tabulated is the quantile at probability Phi(z), as a function of a normal z from -Z_END to Z_END: smooth,
 * and what a Gaussian copula asks for.
 */
export const Z_END = 6;
export const Z_CELLS = 1024;

/** Integral of t^(a-1) (1-t)^(b-1) from 0 to x <= 1/2, by its power series. */
function betaBelow(x: number, a: number, b: number): number {
  let coefficient = 1;
  let power = x ** a;
  let sum = power / a;
  for (let n = 1; n < 200; n++) {
    coefficient *= (n - b) / n;
    power *= x;
    const term = (coefficient * power) / (a + n);
    sum += term;
    if (Math.abs(term) < 1e-17 * sum) break;
  }
  return sum;
}

/** The x <= 1/2 below which the beta integral is `area`: Newton on logarithms, where the tail is a straight line. */
function lowerQuantile(area: number, a: number, b: number): number {
  let x = Math.min(0.5, (area * a) ** (1 / a));
  for (let i = 0; i < 20; i++) {
    const below = betaBelow(x, a, b);
    const density = x ** (a - 1) * (1 - x) ** (b - 1);
    const step = (Math.log(area / below) * below) / (x * density);
    x = Math.min(0.5, x * Math.exp(step));
    if (Math.abs(step) < 1e-13) break;
  }
  return x;
}

/** The Beta-PERT quantile, as a share of the range, at probability Phi(z) for mode place `m`. To 1e-12. */
export function pertQuantile(m: number, z: number): number {
  const a = 1 + 4 * m;
  const b = 5 - 4 * m;
  const lower = betaBelow(0.5, a, b);
  const whole = lower + betaBelow(0.5, b, a);
  const area = normalBelow(z) * whole;
  return area <= lower ? lowerQuantile(area, a, b) : 1 - lowerQuantile(normalBelow(-z) * whole, b, a);
}

function exactTable(m: number): Float64Array {
  return Float64Array.from({ length: Z_CELLS + 1 }, (_, i) => pertQuantile(m, (2 * Z_END * i) / Z_CELLS - Z_END));
}

/** Mode places tabulated exactly: 0, 1/MODES, ..., 1. Between them a cubic through the four nearest. */
const MODES = 32;
const exact = new Map<number, Float64Array>();

/** By symmetry only modes up to the middle are worked out: Q(1 - m, z) = 1 - Q(m, -z). */
function nodeTable(node: number): Float64Array {
  let table = exact.get(node);
  if (!table) {
    table =
      2 * node <= MODES
        ? exactTable(node / MODES)
        : nodeTable(MODES - node)
            .map((value) => 1 - value)
            .reverse();
    exact.set(node, table);
  }
  return table;
}

/**
 * Quantiles for mode place `m` (0 to 1) at Z_CELLS + 1 even steps of z. Straight lines between them are within 1e-5
 * of the range of the true quantile.
 */
export function pertTable(m: number): Float64Array {
  const at = m * MODES;
  if (Number.isInteger(at)) return nodeTable(at);
  const first = Math.min(Math.max(Math.floor(at) - 1, 0), MODES - 3);
  const t = at - first;
  const weights = [
    -((t - 1) * (t - 2) * (t - 3)) / 6,
    (t * (t - 2) * (t - 3)) / 2,
    -(t * (t - 1) * (t - 3)) / 2,
    (t * (t - 1) * (t - 2)) / 6,
  ] as const;
  const [a, b, c, d] = [nodeTable(first), nodeTable(first + 1), nodeTable(first + 2), nodeTable(first + 3)];
  const table = new Float64Array(Z_CELLS + 1);
  for (let i = 0; i <= Z_CELLS; i++) {
    table[i] =
      weights[0] * (a[i] as number) +
      weights[1] * (b[i] as number) +
      weights[2] * (c[i] as number) +
      weights[3] * (d[i] as number);
  }
  return table;
}
