import { type AcyclicLinks, createAcyclicLinks } from './acyclicLinks.ts';
import { type Link, linkAt, linksFrom, type Project } from './project.ts';
import { rowsBy } from './rowsBy.ts';
import type { TaskCalendar } from './taskCalendar.ts';
import { topologicalOrder } from './topologicalOrder.ts';

/** A project that can be edited: a private copy, with the links by task and an order kept free of loops. */
export interface LiveProject {
  readonly count: number;
  readonly duration: Float64Array;
  readonly release: Float64Array;
  readonly deadline: Float64Array;
  readonly elapsedLag: Project['elapsedLag'];
  readonly calendars: readonly (TaskCalendar | null)[] | null;
  readonly load: Uint8Array | null;
  /** By link number; null = removed. Numbers are never used again. */
  readonly links: (Link | null)[];
  /** Link numbers by successor and by predecessor. */
  readonly linksIn: readonly number[][];
  readonly linksOut: readonly number[][];
  readonly order: AcyclicLinks;
}

export function createLiveProject(project: Project): LiveProject {
  const { count, links, elapsedLag, calendars = null, load = null } = project;
  const order = topologicalOrder(count, links.to, rowsBy(links.from, count));
  if (order.length < count) throw new Error('the links of a project must not have a loop');
  const place = new Int32Array(count);
  for (let p = 0; p < count; p++) place[order[p] as number] = p;
  const live: LiveProject = {
    count,
    duration: project.duration.slice(),
    release: project.release.slice(),
    deadline: project.deadline.slice(),
    elapsedLag,
    calendars,
    load,
    links: [],
    linksIn: Array.from({ length: count }, () => []),
    linksOut: Array.from({ length: count }, () => []),
    order: createAcyclicLinks(count, place),
  };
  for (let link = 0; link < links.count; link++) {
    addLink(live, linkAt(links, link));
  }
  return live;
}

/** The new link's number, or null, and nothing changed, where it would close a loop. */
export function addLink(live: LiveProject, link: Link): number | null {
  if (!live.order.add(link.from, link.to)) return null;
  const number = live.links.push(link) - 1;
  (live.linksIn[link.to] as number[]).push(number);
  (live.linksOut[link.from] as number[]).push(number);
  return number;
}

export function removeLink(live: LiveProject, number: number): void {
  const { from, to } = live.links[number] as Link;
  live.order.remove(from, to);
  live.links[number] = null;
  for (const list of [live.linksIn[to] as number[], live.linksOut[from] as number[]])
    list.splice(list.indexOf(number), 1);
}

/** The project as it stands now, links in the order of their numbers: what a pass from scratch takes. */
export function projectNow(live: LiveProject): Project {
  return {
    count: live.count,
    duration: live.duration.slice(),
    release: live.release.slice(),
    deadline: live.deadline.slice(),
    elapsedLag: live.elapsedLag,
    calendars: live.calendars,
    load: live.load,
    links: linksFrom(live.links.filter((link) => link !== null)),
  };
}
