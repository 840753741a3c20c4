import { createAcyclicLinks } from '../../acyclicLinks.ts';
import type { LevellingProblem } from '../../levelling/problem.ts';
import { resourceArcs } from '../../levelling/resourceArcs.ts';
import { earliestStart, finishOf } from '../../taskWork.ts';
import { toDays } from '../../ticks.ts';
import type { LevelledOrder } from '../levelledPlan.ts';
import type { LevelModel } from './levelModel.ts';
import { scaledLimits } from './scaledLimits.ts';
import { wantedStart } from './serialTicks.ts';

/**
 * The order a schedule works its seats in (`resourceArcs`), and the moments no arc explains: with both added to the
 * links, a forward pass gives exactly these starts.
 */
export function resourceOrder(
  model: LevelModel,
  start: Float64Array,
  over: readonly number[],
): Pick<LevelledOrder, 'arcs' | 'releases'> {
  const { project, from, pinned } = model;
  const { problem, ranked, moments } = rankedProblem(model, start, over);
  const found = resourceArcs(problem, ranked);
  // Where links let a task start before its predecessor, an arc may lead against them: then only its date is kept.
  const links = createAcyclicLinks(project.count);
  for (let link = 0; link < project.links.count; link++) {
    if (!links.add(project.links.from[link] as number, project.links.to[link] as number)) {
      throw new Error('the links of a project must not have a loop');
    }
  }
  const arcs: { from: number; to: number }[] = [];
  const release = project.release.slice();
  found.release.forEach((rank, task) => {
    if (rank > (problem.release[task] as number)) release[task] = moments[rank] as number;
  });
  found.from.forEach((task, i) => {
    const to = found.to[i] as number;
    if (from.times[task]?.heldBy === 'actual') {
      // What has happened is a date and no chain.
      release[to] = Math.max(release[to] as number, finishOf(project, task, start[task] as number));
    } else if (links.add(task, to)) arcs.push({ from: task, to });
  });

  const explained = start.map((_, task) => Math.max(release[task] as number, wantedStart(model, task, start)));
  for (const { from: before, to } of arcs) {
    explained[to] = Math.max(explained[to] as number, finishOf(project, before, start[before] as number));
  }
  for (let task = 0; task < project.count; task++) {
    const at = start[task] as number;
    if (earliestStart(project, task, explained[task] as number) < at) release[task] = at;
  }
  const idOf = (task: number): string => from.tasks[task]?.id as string;
  return {
    arcs: arcs.map((arc) => ({ fromId: idOf(arc.from), toId: idOf(arc.to) })),
    releases: from.tasks.flatMap(({ id }, task) => {
      const held = release[task] as number;
      return held > (project.release[task] as number) && !pinned[task] ? [{ taskId: id, startDay: toDays(held) }] : [];
    }),
  };
}

/** The schedule with times replaced by their places in a list of all times: the order of hands knows nothing else. */
function rankedProblem(model: LevelModel, start: Float64Array, over: readonly number[]) {
  const { project, limits, pinned } = model;
  const { count, links } = project;
  const finish = start.map((at, task) => finishOf(project, task, at));
  const steps = limits.flatMap(({ capacity }) => capacity.from);
  const moments = Float64Array.from(new Set([...start, ...finish, ...project.release, ...steps])).sort();
  const rankOf = new Map(Array.from(moments, (moment, rank) => [moment, rank]));
  const rank = (moment: number): number => rankOf.get(moment) as number;
  const ranked = Int32Array.from(start, rank);
  const { capacities, demands } = scaledLimits(model, new Set(over));
  const problem: LevellingProblem = {
    count,
    duration: ranked.map((at, task) => rank(finish[task] as number) - at),
    release: Int32Array.from(project.release, rank),
    fixed: pinned,
    links,
    elapsedAfter: null,
    calendars: null,
    capacities: capacities.map(({ from, amount }) => ({
      from: Int32Array.from(from, rank),
      amount: Int32Array.from(amount),
    })),
    ...demands,
    due: new Int32Array(count),
    dueWeight: new Float64Array(count),
    plannedStart: ranked,
  };
  return { problem, ranked, moments };
}
