import { infeasibleDemands } from '../../../../src/core/schedule/levelling/level.ts';
import type { LevellingProblem } from '../../../../src/core/schedule/levelling/problem.ts';
import { LINK_CODE } from '../../../../src/core/schedule/project.ts';

/** Slot by slot and link by link, with nothing of the kernel but the list of demands that it may ignore. */
export function violations(
  problem: LevellingProblem,
  start: ArrayLike<number>,
  overCapacity: readonly number[] = [],
): string[] {
  const found: string[] = [];
  const { links, fixed, release, duration } = problem;
  const at = (task: number): number => start[task] as number;
  const end = (task: number): number =>
    problem.calendars?.[task]?.finish(at(task), duration[task] as number) ?? at(task) + (duration[task] as number);
  for (let task = 0; task < problem.count; task++) {
    if (fixed[task]) {
      if (at(task) !== release[task]) found.push(`${task} is fixed`);
      continue;
    }
    if (at(task) < Math.max(0, release[task] as number)) found.push(`${task} before its release`);
    const calendar = problem.calendars?.[task];
    if (calendar && calendar.next(at(task)) !== at(task)) found.push(`${task} starts on a day off`);
  }
  for (let link = 0; link < links.count; link++) {
    const [from, to] = [links.from[link] as number, links.to[link] as number];
    if (fixed[to]) continue;
    const lag = links.lag[link] as number;
    const type = links.type[link];
    const reached = type === LINK_CODE.FF || type === LINK_CODE.SF ? end(to) : at(to);
    const left = type === LINK_CODE.FS || type === LINK_CODE.FF ? end(from) : at(from);
    const holds = links.elapsed[link]
      ? at(to) >= Number(problem.elapsedAfter?.(link, at(from)))
      : reached >= left + lag;
    if (!holds) found.push(`link ${from} -> ${to}`);
  }
  found.push(...overloads(problem, start, end, overCapacity));
  return found;
}

function overloads(
  problem: LevellingProblem,
  start: ArrayLike<number>,
  end: (task: number) => number,
  overCapacity: readonly number[],
): string[] {
  const found: string[] = [];
  const ignored = new Set(infeasibleDemands(problem).map(({ task, resource }) => `${task} ${resource}`));
  const horizon = Math.max(0, ...Array.from({ length: problem.count }, (_, task) => end(task)));
  problem.capacities.forEach(({ from, amount }, resource) => {
    const used = new Int32Array(horizon);
    const usedByFixed = new Int32Array(horizon);
    for (let task = 0; task < problem.count; task++) {
      if (overCapacity.includes(task) || ignored.has(`${task} ${resource}`) || problem.duration[task] === 0) continue;
      for (let k = problem.demandStart[task] as number; k < (problem.demandStart[task + 1] as number); k++) {
        if (problem.demandResource[k] !== resource) continue;
        const into = problem.fixed[task] ? usedByFixed : used;
        for (let slot = Math.max(0, start[task] as number); slot < end(task); slot++) {
          into[slot] = (into[slot] as number) + (problem.demandAmount[k] as number);
        }
      }
    }
    used.forEach((units, slot) => {
      let capacity = 0;
      from.forEach((since, i) => {
        if (since <= slot) capacity = amount[i] as number;
      });
      const left = Math.max(0, capacity - (usedByFixed[slot] as number));
      if (units > left) found.push(`resource ${resource} in slot ${slot}: ${units} of ${left}`);
    });
  });
  return found;
}
