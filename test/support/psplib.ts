import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PsplibProject, readPsplib } from '../../src/core/interchange/psplib/readPsplib.ts';
import type { LevellingProblem } from '../../src/core/schedule/levelling/problem.ts';
import { LINK_CODE, linksFrom } from '../../src/core/schedule/project.ts';

// Kolisch & Sprecher's projects are not part of the repository: they are read where they lie beside it.
const folder = join(import.meta.dirname, '../../../shared/data/psplib');

export const PSPLIB_MISSING = 'PSPLIB projects are not here (../shared/data/psplib).';

export type PsplibSet = 'j30' | 'j60' | 'j90' | 'j120';
export const PSPLIB_SETS: readonly PsplibSet[] = ['j30', 'j60', 'j90', 'j120'];

export interface PsplibInstance {
  readonly file: string;
  readonly problem: LevellingProblem;
  readonly criticalPath: number;
  /** The shortest finish anybody has found; of J30 all are proven. */
  readonly bestKnown: number;
}

/** The instances of a set that lie here, none where the set is missing. */
export function psplibInstances(set: PsplibSet): PsplibInstance[] {
  const at = join(folder, set);
  if (!existsSync(at)) return [];
  const best = bestKnown(set);
  return readdirSync(at)
    .filter((file) => file.endsWith('.sm') && best.has(file))
    .map((file) => {
      const read = readPsplib(readFileSync(join(at, file), 'utf8'));
      if (!read.ok) throw new Error(`${file}:${read.error.line}: ${read.error.reason}`);
      return {
        file,
        problem: psplibProblem(read.project),
        criticalPath: read.project.mpmTime as number,
        bestKnown: best.get(file) as number,
      };
    });
}

/** By file: `problem,optimum` or `problem,lo..hi`, and PSPLIB's own list of what has been found since. */
function bestKnown(set: PsplibSet): Map<string, number> {
  const best = new Map<string, number>();
  const table = join(folder, `${set}-optimum.csv`);
  if (existsSync(table)) {
    for (const line of readFileSync(table, 'utf8').trim().split('\n').slice(1)) {
      const [file, optimum] = line.split(',') as [string, string];
      best.set(file, Number(optimum.split('..').at(-1)));
    }
  }
  const list = join(folder, `${set}hrs.sm`);
  if (existsSync(list)) {
    for (const [, parameter, instance, makespan] of readFileSync(list, 'utf8').matchAll(/^(\d+)\s+(\d+)\s+(\d+)/gm)) {
      const file = `${set}${parameter}_${instance}.sm`;
      best.set(file, Math.min(Number(makespan), best.get(file) ?? Number.POSITIVE_INFINITY));
    }
  }
  return best;
}

export function psplibProblem({ durations, successors, demands, capacities }: PsplibProject): LevellingProblem {
  const count = durations.length;
  const demandStart = new Int32Array(count + 1);
  const taken = demands.map((amounts) => amounts.flatMap((amount, resource) => (amount ? [{ amount, resource }] : [])));
  taken.forEach((list, job) => {
    demandStart[job + 1] = (demandStart[job] as number) + list.length;
  });
  const links = successors.flatMap((list, from) =>
    list.map((to) => ({ from, to, type: LINK_CODE.FS, lag: 0, elapsed: false })),
  );
  return {
    count,
    duration: Int32Array.from(durations),
    release: new Int32Array(count),
    fixed: new Uint8Array(count),
    links: linksFrom(links),
    elapsedAfter: null,
    calendars: null,
    capacities: capacities.map((amount) => ({ from: Int32Array.of(0), amount: Int32Array.of(amount) })),
    demandStart,
    demandResource: Int32Array.from(taken.flat(), ({ resource }) => resource),
    demandAmount: Int32Array.from(taken.flat(), ({ amount }) => amount),
    due: new Int32Array(count),
    dueWeight: new Float64Array(count),
    plannedStart: new Int32Array(count),
  };
}
