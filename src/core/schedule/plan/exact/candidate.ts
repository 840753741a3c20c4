import { weightedLateness } from './dueDates.ts';
import { type LevelModel, lastFinish } from './levelModel.ts';
import { isValid, serialTicks } from './serialTicks.ts';

/** A schedule that could be proposed, and what speaks against it; smaller is better, the first difference decides. */
export interface Candidate {
  /** By task, in ticks. */
  readonly start: Float64Array;
  /** Tasks for which no time is left. */
  readonly over: readonly number[];
  readonly finish: number;
  /** Tasks over, then finish and lateness in the order of the objective, then moved tasks. */
  readonly cost: readonly number[];
}

export interface Judge {
  readonly model: LevelModel;
  readonly objective: 'finish' | 'dueDates';
  /** Starts of the current plan, in ticks. */
  readonly planned: Float64Array;
}

export function candidate(
  { model, objective, planned }: Judge,
  start: Float64Array,
  over: readonly number[] = [],
): Candidate {
  const finish = lastFinish(model, start);
  const late = weightedLateness(model, start);
  let moved = 0;
  for (let task = 0; task < start.length; task++) if (start[task] !== planned[task]) moved++;
  const cost = [over.length, ...(objective === 'finish' ? [finish, late] : [late, finish]), moved];
  return { start, over, finish, cost };
}

export function isBetter({ cost: a }: Candidate, { cost: b }: Candidate): boolean {
  const first = a.findIndex((own, i) => own !== b[i]);
  return first >= 0 && (a[first] as number) < (b[first] as number);
}

/** Timing the order again can bring more, hardly ever more than once. */
const MOST_ROUNDS = 10;

/**
 * The best of a schedule, where it is valid, and of its order timed exactly, again and again while that makes it
 * better.
 */
export function retimed(judge: Judge, start: Float64Array): Candidate {
  let best = isValid(judge.model, start) ? candidate(judge, start) : null;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const from: Float64Array = best?.start ?? start;
    const placed = serialTicks(judge.model, listByStart(judge.model, from), from);
    const again = candidate(judge, placed.start, placed.over);
    if (best && !isBetter(again, best)) break;
    best = again;
  }
  return best as Candidate;
}

/** Tasks by start, each after its predecessors. */
function listByStart({ project, linksIn, order }: LevelModel, start: Float64Array): number[] {
  const key = start.slice();
  for (const task of order) {
    for (let k = linksIn.start[task] as number; k < (linksIn.start[task + 1] as number); k++) {
      const from = project.links.from[linksIn.items[k] as number] as number;
      key[task] = Math.max(key[task] as number, key[from] as number);
    }
  }
  return Array.from(order).sort((a, b) => (key[a] as number) - (key[b] as number));
}
