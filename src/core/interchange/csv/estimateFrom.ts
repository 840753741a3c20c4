import type { Choices } from '../../catalogue/choices.ts';
import type { Task } from '../../model/nouns.ts';
import { type ESTIMATE_BASES, MAX_DAYS } from '../../model/task.ts';
import type { Cell } from './csvFormat.ts';
import type { SourceRow } from './sourceRow.ts';

type Estimate = Pick<Task, 'optimisticDays' | 'likelyDays' | 'pessimisticDays' | 'basis'>;

/**
 * The estimate a row gives: three points, or one number that is all three. `effort` is that number in person-days;
 * it makes the basis effort where no `duration` and no `basis` say otherwise.
 */
export function estimateFrom(row: SourceRow, bases: Choices<(typeof ESTIMATE_BASES)[number]>): Partial<Estimate> {
  const days = (column: string) => row.number(column, 0, MAX_DAYS);
  const duration = days('duration');
  const effort = days('effort');
  const optimistic = days('optimistic');
  const likely = days('likely');
  let pessimistic = days('pessimistic');
  const saidBasis = row.choice('basis', bases);
  const noPoints = duration === null && optimistic === null && likely === null && pessimistic === null;
  const basis = saidBasis ?? (effort !== null && noPoints ? 'effort' : 'elapsed');
  const result: Partial<Estimate> = row.has('basis') || row.has('effort') ? { basis } : {};
  if (!['duration', 'effort', 'optimistic', 'likely', 'pessimistic'].some((column) => row.has(column))) return result;

  const single = basis === 'effort' && effort !== null ? effort : duration;
  const middle = likely ?? single;
  const least = optimistic;
  if (least !== null && pessimistic !== null && pessimistic < least) {
    row.report('pessimistic', `${pessimistic} is less than the optimistic ${least}; the cell was left empty`);
    pessimistic = null;
  }
  const given = [least, middle, pessimistic].filter((point) => point !== null);
  const only = given.length === 1 ? (given[0] ?? null) : null;
  return {
    ...result,
    optimisticDays: least ?? only,
    likelyDays: middle ?? only,
    pessimisticDays: pessimistic ?? only,
  };
}

/** One `duration` where all points are the same, else the three points. */
export function estimateCells({
  optimisticDays: optimistic,
  likelyDays: likely,
  pessimisticDays: pessimistic,
}: Estimate): Record<string, Cell> {
  if (optimistic === likely && likely === pessimistic) return { duration: likely };
  return { optimistic, likely, pessimistic };
}
