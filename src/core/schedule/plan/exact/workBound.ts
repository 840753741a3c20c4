import { type LevelModel, lastFinish } from './levelModel.ts';

/**
 * A finish in ticks that no plan can beat: the critical path, and for every limit the moment by which its capacity
 * suffices for all the work that asks for it.
 */
export function workBound(model: LevelModel): number {
  const { project, limits, takes, freeStart, pinned, carried } = model;
  const work = new Float64Array(limits.length);
  const from = new Float64Array(limits.length).fill(Number.POSITIVE_INFINITY);
  takes.forEach((own, task) => {
    if (pinned[task] || carried[task]) return;
    for (const { limit, units } of own) {
      work[limit] = (work[limit] as number) + units * (project.duration[task] as number);
      from[limit] = Math.min(from[limit] as number, freeStart[task] as number);
    }
  });
  return limits.reduce(
    (bound, { capacity }, limit) => {
      let left = work[limit] as number;
      for (let step = 0; step < capacity.from.length && left > 0; step++) {
        const begins = Math.max(from[limit] as number, capacity.from[step] as number);
        const ends = capacity.from[step + 1] ?? Number.POSITIVE_INFINITY;
        const units = capacity.amount[step] as number;
        if (ends <= begins || units === 0) continue;
        const needs = left / units;
        if (begins + needs <= ends) return Math.max(bound, Math.floor(begins + needs));
        left -= units * (ends - begins);
      }
      // What never fits is over capacity in every plan: it says nothing about the finish.
      return bound;
    },
    lastFinish(model, freeStart),
  );
}
