import { pertTable } from './pertQuantiles.ts';
import type { RunsInput } from './runsInput.ts';

/** The tasks whose duration is drawn, and what to draw it from. */
export interface Uncertain {
  /** Task numbers. */
  readonly tasks: Int32Array;
  /** Quantiles as shares of the range, by uncertain task. */
  readonly tables: readonly Float64Array[];
  /** Standard deviation of the duration by uncertain task: range x sqrt(alpha beta / 252). */
  readonly sd: Float64Array;
  /** How much of a task's normal value is its group's, and its own; the squares sum up to 1. */
  readonly shared: Float64Array;
  readonly own: Float64Array;
}

export function uncertainOf({ project, optimistic, likely, pessimistic, group, correlation }: RunsInput): Uncertain {
  const tasks = Int32Array.from(
    Array.from({ length: project.count }, (_, task) => task).filter(
      (task) => (pessimistic[task] as number) > (optimistic[task] as number),
    ),
  );
  const byMode = new Map<number, Float64Array>();
  const tables: Float64Array[] = [];
  const sd = new Float64Array(tasks.length);
  const shared = new Float64Array(tasks.length);
  tasks.forEach((task, u) => {
    const low = optimistic[task] as number;
    const range = (pessimistic[task] as number) - low;
    const mode = ((likely[task] as number) - low) / range;
    const table = byMode.get(mode) ?? pertTable(mode);
    byMode.set(mode, table);
    tables.push(table);
    sd[u] = range * Math.sqrt(((1 + 4 * mode) * (5 - 4 * mode)) / 252);
    shared[u] = (group[task] as number) < 0 ? 0 : Math.sqrt(correlation);
  });
  return { tasks, tables, sd, shared, own: shared.map((weight) => Math.sqrt(1 - weight * weight)) };
}
