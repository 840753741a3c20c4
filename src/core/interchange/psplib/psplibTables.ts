import Papa from 'papaparse';
import { type Refusal, refuse } from '../../change/refusal.ts';
import { MAX_DAYS } from '../../model/task.ts';
import type { ImportSource } from '../csv/importTables.ts';
import { type PsplibProject, readPsplib } from './readPsplib.ts';
import { resourceNames } from './resourceNames.ts';

/** What a demand of a task may be in FTE. */
const MOST_FTE = 1_000;

/** The key of the one team: the same for every file, so that a renamed one makes no second team. */
export const PSPLIB_TEAM = 'psplib';

export interface PsplibTables {
  readonly jobs: number;
  readonly sources: readonly ImportSource[];
}

const csv = (head: readonly string[], rows: readonly (readonly unknown[])[]) =>
  Papa.unparse([head, ...rows], { newline: '\n' });

/**
 * A PSPLIB project as the tables that say the same: one team, a role type and a capacity per resource, a task per job
 * with the job's number as its id. Jobs without duration, source and sink among them, are markers. One period is one
 * working day. Refuses with file and line.
 */
export function psplibTables(name: string, text: string): PsplibTables | Refusal {
  const { names, notRenewable } = resourceNames(text);
  if (notRenewable) {
    const { line, what } = notRenewable;
    return refuse('psplib', `${name}:${line}: ${what}; only projects with renewable resources can be read.`);
  }
  const read = readPsplib(text);
  if (!read.ok) return refuse('psplib', `${name}:${read.error.line}: ${read.error.reason}.`);
  const { project } = read;
  const tooMuch = beyondLimits(project);
  if (tooMuch) return refuse('psplib', `${name}: ${tooMuch}.`);

  const roleTypes = project.capacities.map((_, k) => names[k] ?? `R ${k + 1}`);
  const predecessors: number[][] = project.durations.map(() => []);
  project.successors.forEach((list, from) => {
    for (const to of list) predecessors[to]?.push(from + 1);
  });
  const tasks = project.durations.map((duration, job) => {
    const demand = (project.demands[job] as readonly number[]).flatMap((fte, k) =>
      fte > 0 ? [`${roleTypes[k]}:${fte}`] : [],
    );
    const isMarker = duration === 0;
    return [
      ...[job + 1, titleOf(job, project.durations.length), isMarker ? '' : duration, isMarker ? 'yes' : ''],
      ...[PSPLIB_TEAM, demand.join(';'), (predecessors[job] as number[]).join(';')],
    ];
  });
  const capacities = project.capacities.map((fte, k) => [PSPLIB_TEAM, roleTypes[k], fte]);
  return {
    jobs: tasks.length,
    sources: [
      { name, format: 'teams', text: csv(['id', 'name', 'kind'], [[PSPLIB_TEAM, 'PSPLIB project', '']]) },
      { name, format: 'capacities', text: csv(['team', 'role_type', 'fte'], capacities) },
      {
        name,
        format: 'tasks',
        text: csv(['id', 'title', 'duration', 'marker', 'team', 'demand', 'predecessors'], tasks),
      },
    ],
  };
}

/** Jobs are numbered from 0 here; the first and the last are the project's own start and end. */
function titleOf(job: number, count: number): string {
  if (job === 0) return 'Source';
  return job === count - 1 ? 'Sink' : `Job ${job + 1}`;
}

function beyondLimits({ durations, demands, capacities }: PsplibProject): string | null {
  if (durations.some((days) => days > MAX_DAYS)) return `a job lasts more than ${MAX_DAYS} periods`;
  if (demands.flat().some((fte) => fte > MOST_FTE)) return `a job takes more than ${MOST_FTE} of a resource`;
  return capacities.some((fte) => fte > MOST_FTE * 100) ? `a capacity is more than ${MOST_FTE * 100}` : null;
}
