import { criticalPath, type NetworkDates } from './criticalPath.ts';
import { finishAt } from './drivers.ts';
import { buildNetwork, type Network } from './network.ts';
import { linkAt, linksFrom, type Project } from './project.ts';
import { toTicks } from './ticks.ts';

/** 1 = leads to one of the targets, or is one; by position. */
export function leadingTo({ count, inStart, inFrom }: Network, targets: readonly number[]): Uint8Array {
  const leads = new Uint8Array(count);
  for (const p of targets) leads[p] = 1;
  for (let p = count - 1; p >= 0; p--) {
    if (!leads[p]) continue;
    for (let e = inStart[p] as number; e < (inStart[p + 1] as number); e++) leads[inFrom[e] as number] = 1;
  }
  return leads;
}

/** Later than any finish, in working days: what bounds a late date that only the target bounds. */
const NEVER_DAYS = 1_000_000;

/** The part of a project that leads to the targets, and one long task beside it so that its own finish bounds nothing. */
function partTowards(
  { project, position }: Network,
  leads: Uint8Array,
  targets: readonly number[],
  finish: number,
): Project {
  const { count, links, calendars, load } = project;
  const isPart = (task: number): boolean => leads[position[task] as number] === 1;
  const withOneMore = (values: Float64Array, last: number): Float64Array => {
    const longer = new Float64Array(count + 1);
    for (let task = 0; task < count; task++) if (isPart(task)) longer[task] = values[task] as number;
    longer[count] = last;
    return longer;
  };
  const deadline = withOneMore(project.deadline, Number.POSITIVE_INFINITY);
  for (let task = 0; task < count; task++) {
    if (!isPart(task)) deadline[task] = Number.POSITIVE_INFINITY;
    else if (targets.includes(position[task] as number)) deadline[task] = Math.min(deadline[task] as number, finish);
  }
  const kept = Array.from({ length: links.count }, (_, link) => linkAt(links, link));
  return {
    ...project,
    count: count + 1,
    duration: withOneMore(project.duration, toTicks(NEVER_DAYS)),
    release: withOneMore(project.release, 0),
    deadline,
    links: linksFrom(kept.filter(({ from, to }) => isPart(from) && isPart(to))),
    calendars: calendars ? [...calendars, null] : null,
    load: load ? Uint8Array.from([...load, 0]) : null,
  };
}

/**
 * The same dates with late dates and total floats counted to the last finish of the targets (positions) for all that
 * leads there, and to nothing else: neither the project finish nor deadlines of other work bound them. What leads
 * nowhere near a target keeps its float to the project finish.
 */
export function datesTowards(network: Network, dates: NetworkDates, targets: readonly number[]): NetworkDates {
  const leads = leadingTo(network, targets);
  const finish = Math.max(...targets.map((p) => finishAt(network, p, dates.earlyStart[p] as number)));
  const part = buildNetwork(partTowards(network, leads, targets, finish));
  const towards = criticalPath(part);
  const lateStart = dates.lateStart.slice();
  const totalFloat = dates.totalFloat.slice();
  const critical = dates.critical.slice();
  for (let p = 0; p < network.count; p++) {
    if (!leads[p]) continue;
    const there = part.position[network.order[p] as number] as number;
    lateStart[p] = towards.lateStart[there] as number;
    totalFloat[p] = towards.totalFloat[there] as number;
    critical[p] = towards.critical[there] as number;
  }
  return { ...dates, lateStart, totalFloat, critical };
}
