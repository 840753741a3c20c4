import type { RunsInput } from '../../../src/core/schedule/forecast/runsInput.ts';
import type { Network } from '../../../src/core/schedule/network.ts';
import { FROM_FINISH, TO_FINISH } from '../../../src/core/schedule/project.ts';

/** A standard normal value by the polar method (Marsaglia & Bray 1964). */
function normal(): number {
  for (;;) {
    const u = 2 * Math.random() - 1;
    const v = 2 * Math.random() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/** A gamma value of shape >= 1 (Marsaglia & Tsang 2000). */
function gamma(shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(Math.random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Monte Carlo as it is usually written: a beta value as a ratio of two gamma values; no teams in common. */
export function naiveRuns({ count, order, inStart, inFrom, inLink, project }: Network, input: RunsInput) {
  const tasks = Array.from(order, (task) => {
    const [low, likely, high] = [input.optimistic[task], input.likely[task], input.pessimistic[task]] as [
      number,
      number,
      number,
    ];
    const alpha = 1 + (4 * (likely - low)) / (high - low);
    return { low, range: high - low, alpha, beta: 6 - alpha };
  });
  return (runs: number): number => {
    const start = new Float64Array(count);
    const finish = new Float64Array(count);
    const finishes = new Float64Array(runs);
    for (let i = 0; i < runs; i++) {
      let last = 0;
      for (let p = 0; p < count; p++) {
        const { low, range, alpha, beta } = tasks[p] as (typeof tasks)[number];
        const one = gamma(alpha);
        const duration = Math.round(low + (range * one) / (one + gamma(beta)));
        let best = 0;
        for (let e = inStart[p] as number; e < (inStart[p + 1] as number); e++) {
          const link = inLink[e] as number;
          const type = project.links.type[link] as number;
          const from = inFrom[e] as number;
          const anchor = type & FROM_FINISH ? (finish[from] as number) : (start[from] as number);
          const bound = anchor + (project.links.lag[link] as number) - (type & TO_FINISH ? duration : 0);
          if (bound > best) best = bound;
        }
        start[p] = best;
        finish[p] = best + duration;
        last = Math.max(last, best + duration);
      }
      finishes[i] = last;
    }
    return finishes[runs - 1] as number;
  };
}
