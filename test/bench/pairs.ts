/** Two ways of doing one thing, timed in turn (A B A B) so that what slows the machine slows both. */
export interface Ratio {
  readonly name: string;
  /** Ours over the bare one: median of the pairs' ratios. */
  readonly ratio: number;
  readonly quartiles: readonly [number, number];
  readonly oursMs: number;
  readonly bareMs: number;
}

export const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.round(q * (values.length - 1))] as number;

function timed(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

/** The ratio of times taken in pairs. */
export function ratioOf(name: string, oursMs: readonly number[], bareMs: readonly number[]): Ratio {
  const ratios = oursMs.map((ms, i) => ms / (bareMs[i] as number));
  return {
    name,
    ratio: quantile(ratios, 0.5),
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    oursMs: quantile(oursMs, 0.5),
    bareMs: quantile(bareMs, 0.5),
  };
}

export function comparePairs(name: string, pairs: number, ours: () => void, bare: () => void): Ratio {
  for (let i = 0; i < 3; i++) {
    ours();
    bare();
  }
  const oursMs: number[] = [];
  const bareMs: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    oursMs.push(timed(ours));
    bareMs.push(timed(bare));
  }
  return ratioOf(name, oursMs, bareMs);
}

export const ratioLine = ({ name, ratio, quartiles, oursMs, bareMs }: Ratio): string =>
  `${name}: ${ratio.toFixed(2)} (quartiles ${quartiles.map((value) => value.toFixed(2)).join('–')}; ${oursMs.toFixed(3)} ms over ${bareMs.toFixed(3)} ms)`;
