import type { DrawnLink, DrawnProject } from './networks.ts';

/** Dates by the words of the definition alone: constraints relaxed until nothing changes (Bellman-Ford). */
export interface OracleDates {
  readonly es: number[];
  readonly ef: number[];
  readonly ls: number[];
  readonly lf: number[];
  readonly finish: number;
}

const at = (values: readonly number[], i: number): number => values[i] as number;

/** The earliest start of `to` that one link allows, given where `from` starts. */
export function bound({ durations }: DrawnProject, { from, to, type, lag }: DrawnLink, fromStart: number): number {
  const fromFinish = fromStart + at(durations, from);
  switch (type) {
    case 'FS':
      return fromFinish + lag;
    case 'SS':
      return fromStart + lag;
    case 'FF':
      return fromFinish + lag - at(durations, to);
    case 'SF':
      return fromStart + lag - at(durations, to);
  }
}

/** Early starts when task `moved`, if any, starts at `movedStart` at the earliest. */
export function earlyStarts(project: DrawnProject, moved = -1, movedStart = 0): number[] {
  const es = project.releases.map((release, i) => (i === moved ? Math.max(release, movedStart) : release));
  for (let changed = true; changed; ) {
    changed = false;
    for (const link of project.links) {
      const earliest = bound(project, link, at(es, link.from));
      if (earliest > at(es, link.to)) {
        es[link.to] = earliest;
        changed = true;
      }
    }
  }
  return es;
}

export function oracle(project: DrawnProject): OracleDates {
  const { durations, deadlines, links } = project;
  const es = earlyStarts(project);
  const ef = es.map((start, i) => start + at(durations, i));
  const finish = Math.max(...ef);
  const lf = durations.map((_, i) => Math.min(finish, at(deadlines, i)));
  for (let changed = true; changed; ) {
    changed = false;
    for (const link of links) {
      const { from, to, type, lag } = link;
      const toStart = at(lf, to) - at(durations, to);
      const target = type === 'FS' || type === 'SS' ? toStart : at(lf, to);
      const latestFinish = type === 'FS' || type === 'FF' ? target - lag : target - lag + at(durations, from);
      if (latestFinish < at(lf, from)) {
        lf[from] = latestFinish;
        changed = true;
      }
    }
  }
  return { es, ef, ls: lf.map((late, i) => late - at(durations, i)), lf, finish };
}
