import { normalFromBits, normalQuantileTable } from '../../../src/core/schedule/forecast/normal.ts';
import { Z_CELLS, Z_END } from '../../../src/core/schedule/forecast/pertQuantiles.ts';
import { randomBits } from '../../../src/core/schedule/forecast/randomBits.ts';
import type { RunsInput } from '../../../src/core/schedule/forecast/runsInput.ts';
import { uncertainOf } from '../../../src/core/schedule/forecast/uncertain.ts';
import type { Network } from '../../../src/core/schedule/network.ts';
import { FROM_FINISH, TO_FINISH } from '../../../src/core/schedule/project.ts';

/**
 * The least that a Monte Carlo run can do: draw every duration by the same bits, tables and team factors, one longest
 * path forward over compressed links, keep the finish. Run by run; `bareRuns.cpp` is the same loop.
 */
export function bareRuns(network: Network, input: RunsInput) {
  const { count, inStart, inFrom, inLink, project, order } = network;
  const { group, groups, optimistic, pessimistic } = input;
  const { tables, shared, own } = uncertainOf(input);
  const byPosition = (values: ArrayLike<number>): Float64Array =>
    Float64Array.from(order, (task) => values[task] as number);
  const low = byPosition(optimistic);
  const range = byPosition(pessimistic).map((high, p) => high - (low[p] as number));
  const groupOf = Int32Array.from(order, (task) => group[task] as number);
  const table = Array.from(order, (task) => tables[task] as Float64Array);
  const scale = Z_CELLS / (2 * Z_END);
  const ownWeight = byPosition(own).map((weight) => weight * scale);
  const sharedWeight = byPosition(shared).map((weight) => weight * scale);
  const type = Uint8Array.from(inLink, (link) => project.links.type[link] as number);
  const lag = Float64Array.from(inLink, (link) => project.links.lag[link] as number);
  const quantiles = normalQuantileTable();

  const run = (runs: number): number => {
    const start = new Float64Array(count);
    const finish = new Float64Array(count);
    const factor = new Float64Array(groups);
    const finishes = new Float64Array(runs);
    for (let i = 0; i < runs; i++) {
      for (let g = 0; g < groups; g++) factor[g] = normalFromBits(quantiles, randomBits(g, 1, i));
      let last = 0;
      let e = 0;
      for (let p = 0; p < count; p++) {
        const z = normalFromBits(quantiles, randomBits(p, 2, i));
        let at =
          (ownWeight[p] as number) * z +
          (sharedWeight[p] as number) * (factor[groupOf[p] as number] as number) +
          Z_CELLS / 2;
        if (at < 0) at = 0;
        else if (at > Z_CELLS - 1e-9) at = Z_CELLS - 1e-9;
        const cell = at | 0;
        const shares = table[p] as Float64Array;
        const left = shares[cell] as number;
        const share = left + (at - cell) * ((shares[cell + 1] as number) - left);
        const duration = Math.floor((low[p] as number) + (range[p] as number) * share + 0.5);
        let best = 0;
        for (const end = inStart[p + 1] as number; e < end; e++) {
          const from = inFrom[e] as number;
          const kind = type[e] as number;
          const anchor = kind & FROM_FINISH ? (finish[from] as number) : (start[from] as number);
          const bound = anchor + (lag[e] as number) - (kind & TO_FINISH ? duration : 0);
          if (bound > best) best = bound;
        }
        start[p] = best;
        finish[p] = best + duration;
        if (best + duration > last) last = best + duration;
      }
      finishes[i] = last;
    }
    return finishes[runs - 1] as number;
  };

  /** All it works on, as numbers in the order in which the C++ program reads them. */
  const asText = (): string => {
    const distinct = [...new Set(table)];
    const numbers: ArrayLike<number>[] = [
      [count, inLink.length, groups, distinct.length, Z_CELLS, quantiles.length],
      low,
      range,
      groupOf,
      Int32Array.from(table, (shares) => distinct.indexOf(shares)),
      ownWeight,
      sharedWeight,
      inStart,
      inFrom,
      type,
      lag,
      quantiles,
      ...distinct,
    ];
    return numbers.map((values) => Array.from(values).join(' ')).join('\n');
  };
  return { run, asText };
}
