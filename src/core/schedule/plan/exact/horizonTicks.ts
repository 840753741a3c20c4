import type { LevelModel } from './levelModel.ts';

/** A team that works one day a week takes so much longer. */
const MOST_DAYS_A_WEEK = 7;

/**
 * A moment by which all work can be over, one task after the other, once everything is there that a task needs: what
 * changes after it (a seat until the year 9999) the search need not know.
 */
export function horizonTicks({ project, freeStart, pinned, limits, takes }: LevelModel): number {
  const stretch = project.calendars ? MOST_DAYS_A_WEEK : 1;
  let length = 0;
  for (const ticks of project.duration) length += ticks * stretch;
  for (const lag of project.links.lag) length += Math.max(0, lag);
  const needs = new Float64Array(limits.length);
  takes.forEach((own, task) => {
    if (pinned[task]) return;
    for (const { limit, units } of own) needs[limit] = Math.max(needs[limit] as number, units);
  });
  const latest = freeStart.reduce((last, start) => Math.max(last, start), 0);
  let horizon = latest + length;
  for (;;) {
    // Where too little is left by then, the next time there is enough counts.
    const late = limits.flatMap(({ capacity: { from, amount } }, limit) => {
      const need = needs[limit] as number;
      const now = from.findLastIndex((moment) => moment <= horizon);
      if ((amount[now] as number) >= need) return [];
      const next = amount.findIndex((units, step) => step > now && units >= need);
      return next < 0 ? [] : [from[next] as number];
    });
    if (late.length === 0) return horizon;
    horizon = Math.max(...late) + length;
  }
}
