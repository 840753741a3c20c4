import { infeasibleDemands } from '../../../../src/core/schedule/levelling/level.ts';
import type { LevellingProblem } from '../../../../src/core/schedule/levelling/problem.ts';
import { LINK_CODE } from '../../../../src/core/schedule/project.ts';

/**
 * The shortest finish, by trying every start of every task in the order of the links. For a handful of tasks. Null where
 * none is found up to `most`.
 */
export function optimum(problem: LevellingProblem, most: number): number | null {
  const order = linkOrder(problem);
  for (let finish = 0; finish <= most; finish++) {
    if (canEndBy(problem, order, finish)) return finish;
  }
  return null;
}

function linkOrder({ count, links }: LevellingProblem): number[] {
  const order: number[] = [];
  while (order.length < count) {
    for (let task = 0; task < count; task++) {
      const isReady = links.to.every((to, link) => to !== task || order.includes(links.from[link] as number));
      if (isReady && !order.includes(task)) order.push(task);
    }
  }
  return order;
}

function canEndBy(problem: LevellingProblem, order: readonly number[], finish: number): boolean {
  const { links, fixed } = problem;
  const start = problem.release.slice();
  const end = (task: number): number =>
    problem.calendars?.[task]?.finish(start[task] as number, problem.duration[task] as number) ??
    (start[task] as number) + (problem.duration[task] as number);
  const needs = needsByTask(problem);
  const free = problem.capacities.map(({ from, amount }) =>
    Int32Array.from({ length: finish }, (_, slot) => amount[from.findLastIndex((since) => since <= slot)] as number),
  );
  const take = (task: number, sign: number): void => {
    for (const { resource, amount } of needs[task] as readonly Need[]) {
      const left = free[resource] as Int32Array;
      for (let slot = Math.max(0, start[task] as number); slot < end(task) && slot < finish; slot++) {
        left[slot] = (left[slot] as number) - sign * amount;
      }
    }
  };
  const fits = (task: number): boolean =>
    (needs[task] as readonly Need[]).every(({ resource, amount }) =>
      (free[resource] as Int32Array).subarray(start[task] as number, end(task)).every((left) => left >= amount),
    );
  const holdsLinks = (task: number): boolean =>
    links.to.every((to, link) => {
      if (to !== task) return true;
      const from = links.from[link] as number;
      if (links.elapsed[link]) {
        return (start[task] as number) >= Number(problem.elapsedAfter?.(link, start[from] as number));
      }
      const type = links.type[link];
      const reached = type === LINK_CODE.FF || type === LINK_CODE.SF ? end(task) : (start[task] as number);
      const left = type === LINK_CODE.FS || type === LINK_CODE.FF ? end(from) : (start[from] as number);
      return reached >= left + (links.lag[link] as number);
    });
  const place = (depth: number): boolean => {
    if (depth === order.length) return true;
    const task = order[depth] as number;
    if (fixed[task]) return end(task) <= finish && place(depth + 1);
    const calendar = problem.calendars?.[task];
    for (let at = Math.max(0, problem.release[task] as number); at <= finish; at++) {
      start[task] = at;
      if (end(task) > finish) return false;
      if ((calendar && calendar.next(at) !== at) || !holdsLinks(task) || !fits(task)) continue;
      take(task, 1);
      const isPossible = place(depth + 1);
      start[task] = at;
      take(task, -1);
      if (isPossible) return true;
    }
    return false;
  };
  for (const task of order) if (fixed[task]) take(task, 1);
  return place(0);
}

interface Need {
  readonly resource: number;
  readonly amount: number;
}

function needsByTask(problem: LevellingProblem): Need[][] {
  const ignored = infeasibleDemands(problem);
  return Array.from({ length: problem.count }, (_, task) => {
    const needs: Need[] = [];
    for (let k = problem.demandStart[task] as number; k < (problem.demandStart[task + 1] as number); k++) {
      const need = { resource: problem.demandResource[k] as number, amount: problem.demandAmount[k] as number };
      if (ignored.some((demand) => demand.task === task && demand.resource === need.resource)) continue;
      if ((problem.duration[task] as number) > 0) needs.push(need);
    }
    return needs;
  });
}
