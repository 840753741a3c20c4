import { settingsOf, TABLE_NAMES, type TableName, type Workspace } from '../model/nouns.ts';
import { byId } from '../schedule/byId.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { scheduleOf } from '../schedule/scheduleOf.ts';
import type { Family, Severity } from './finding.ts';
import { findingsOf } from './findingsOf.ts';
import { outputId } from './outputId.ts';

/** What `analyze --json` prints. Ids are keys where rows have one. Sections of families not built yet are absent. */
export interface AnalyzeReport {
  readonly format: 1;
  readonly workspace: { readonly id: string; readonly title: string };
  /** Rows per table, and changes of the log. */
  readonly counts: Readonly<Record<TableName | 'change', number>>;
  readonly schedule?: ScheduleSection;
  readonly findings: readonly FindingSection[];
}

export interface ScheduleSection {
  /** ISO dates; `finish` is the last day worked. */
  readonly start: string;
  readonly finish: string;
  readonly durationDays: number;
  readonly criticalPath: readonly string[];
  /** Working days from the project start. Dropped tasks are not in it. */
  readonly tasks: readonly {
    readonly id: string;
    readonly name: string;
    readonly es: number;
    readonly ef: number;
    readonly ls: number;
    readonly lf: number;
    readonly totalFloat: number;
    readonly freeFloat: number;
    readonly critical: boolean;
    readonly drivenBy: string | null;
  }[];
  readonly loops: readonly (readonly string[])[];
  /** The latest imported first. */
  readonly leftOut: readonly { readonly from: string; readonly to: string }[];
}

export interface FindingSection {
  readonly family: Family;
  readonly kind: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly subjects: readonly { readonly type: TableName; readonly id: string; readonly name: string }[];
}

export interface AnalyzeOptions {
  /** Families whose sections and findings to tell; absent = all. */
  readonly only?: readonly Family[] | undefined;
  /** Rows of the change log, which a workspace in memory does not hold. */
  readonly changeCount: number;
  /** Id of the task that floats are counted to; absent = the project finish. */
  readonly targetId?: string | undefined;
}

/** Everything known about a workspace, in the form other programs read. A pure function. */
export function analyze(workspace: Workspace, { only, changeCount, targetId }: AnalyzeOptions): AnalyzeReport {
  const { id, title } = settingsOf(workspace);
  const families = only && new Set(only);
  const counts = Object.fromEntries(TABLE_NAMES.map((table) => [table, workspace[table].size]));
  const schedule = scheduleOf(workspace, { targetId });
  const findings = findingsOf(workspace, schedule, families).map(
    ({ family, kind, severity, title: what, why, subjects }) => ({
      family,
      kind,
      severity,
      title: what,
      why,
      subjects: subjects.map((subject) => ({ ...subject, id: outputId(workspace, subject.type, subject.id) })),
    }),
  );
  return {
    format: 1,
    workspace: { id, title },
    counts: { ...counts, change: changeCount } as AnalyzeReport['counts'],
    ...(!families || families.has('schedule') ? { schedule: scheduleSection(workspace, schedule) } : {}),
    findings,
  };
}

function scheduleSection(workspace: Workspace, schedule: Schedule): ScheduleSection {
  const idOf = (taskId: string): string => outputId(workspace, 'task', taskId);
  return {
    start: schedule.startDate,
    finish: schedule.finishDate,
    durationDays: schedule.durationDays,
    criticalPath: schedule.criticalPath.map(idOf),
    tasks: byId(workspace.task.values()).flatMap(({ id, title }) => {
      const dates = schedule.tasks.get(id);
      if (!dates) return [];
      return [
        {
          id: idOf(id),
          name: title,
          es: dates.earlyStart,
          ef: dates.earlyFinish,
          ls: dates.lateStart,
          lf: dates.lateFinish,
          totalFloat: dates.totalFloat,
          freeFloat: dates.freeFloat,
          critical: dates.critical,
          drivenBy: dates.drivenBy === null ? null : idOf(dates.drivenBy),
        },
      ];
    }),
    loops: schedule.loops.map((loop) => loop.map(idOf)),
    // The latest imported first, as they were taken out.
    leftOut: [...schedule.leftOut].reverse().map(({ fromId, toId }) => ({ from: idOf(fromId), to: idOf(toId) })),
  };
}
