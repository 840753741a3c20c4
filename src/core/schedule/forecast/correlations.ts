import type { Network } from '../network.ts';
import { BLOCK_RUNS } from './blockRuns.ts';
import type { Passes } from './passes.ts';

/** How durations go with the project finish. */
export interface Correlations {
  /** Takes in the first `width` runs of the block worked out last. */
  add(width: number): void;
  /** Pearson's correlation of the task's duration with the project finish; 0 where one of them never varies. */
  withFinish(task: number): number;
  /** Standard deviation of the task's duration, and of the project finish. */
  durationSd(task: number): number;
  finishSd(): number;
}

/** Sums of values less a number near their mean, of their squares, and of their products with the finish. */
interface Sums {
  readonly value: Float64Array;
  readonly squares: Float64Array;
  readonly products: Float64Array;
}

function addRow(
  { value, squares, products }: Sums,
  at: number,
  values: Float64Array,
  row: number,
  near: number,
  finish: Float64Array,
  width: number,
): void {
  let [sum, square, product] = [0, 0, 0];
  for (let r = 0; r < width; r++) {
    const off = (values[row + r] as number) - near;
    sum += off;
    square += off * off;
    product += off * (finish[r] as number);
  }
  value[at] = (value[at] as number) + sum;
  squares[at] = (squares[at] as number) + square;
  products[at] = (products[at] as number) + product;
}

/** `varying` are the tasks whose duration does; the last place of the sums is the finish itself. */
export function createCorrelations(
  { position, project }: Network,
  passes: Passes,
  varying: Iterable<number>,
): Correlations {
  const tasks = Int32Array.from(varying);
  const placeOf = new Map(Array.from(tasks, (task, i) => [task, i]));
  const whole = tasks.length;
  const zeros = (): Float64Array => new Float64Array(whole + 1);
  const sums: Sums = { value: zeros(), squares: zeros(), products: zeros() };
  const finish = new Float64Array(BLOCK_RUNS);
  let near = Number.NaN;
  let runs = 0;
  const variance = (at: number): number =>
    Math.max(0, (sums.squares[at] as number) / runs - ((sums.value[at] as number) / runs) ** 2);
  const durationSd = (task: number): number => {
    const at = placeOf.get(task);
    return at === undefined ? 0 : Math.sqrt(variance(at));
  };
  const finishSd = (): number => Math.sqrt(variance(whole));
  return {
    add(width) {
      if (Number.isNaN(near)) near = passes.last[0] as number;
      runs += width;
      for (let r = 0; r < width; r++) finish[r] = (passes.last[r] as number) - near;
      addRow(sums, whole, finish, 0, 0, finish, width);
      for (let i = 0; i < whole; i++) {
        const task = tasks[i] as number;
        const row = (position[task] as number) * BLOCK_RUNS;
        addRow(sums, i, passes.durations, row, project.duration[task] as number, finish, width);
      }
    },
    durationSd,
    finishSd,
    withFinish(task) {
      const at = placeOf.get(task);
      const spread = durationSd(task) * finishSd();
      if (at === undefined || spread === 0) return 0;
      const [value, product] = [sums.value[at] as number, sums.products[at] as number];
      const covariance = product / runs - (value / runs) * ((sums.value[whole] as number) / runs);
      return Math.min(1, Math.max(-1, covariance / spread));
    },
  };
}
