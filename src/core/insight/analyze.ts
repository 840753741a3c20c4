import { settingsOf, TABLE_NAMES, type TableName, type Workspace } from '../model/nouns.ts';
import { DEFAULT_RUNS } from '../schedule/forecast/forecastOptions.ts';
import { DEFAULT_BUDGET_SCHEDULES, DEFAULT_SEED } from '../schedule/plan/levelOptions.ts';
import { scheduleOf } from '../schedule/scheduleOf.ts';
import type { Family, Finding, Severity } from './finding.ts';
import { findingsOf } from './findingsOf.ts';
import { outputId } from './outputId.ts';
import { computePlans } from './report/computePlans.ts';
import { type ForecastSection, forecastSection } from './report/forecastSection.ts';
import { type LevelledSection, levelledSection } from './report/levelledSection.ts';
import { type ScheduleSection, scheduleSection } from './report/scheduleSection.ts';

/** What `analyze --json` prints. Ids are keys where rows have one. Sections of families not built yet are absent. */
export interface AnalyzeReport {
  readonly format: 1;
  readonly workspace: { readonly id: string; readonly title: string };
  /** Rows per table, and changes of the log. */
  readonly counts: Readonly<Record<TableName | 'change', number>>;
  readonly schedule?: ScheduleSection;
  readonly forecast?: ForecastSection;
  readonly levelled?: LevelledSection;
  readonly findings: readonly FindingSection[];
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
  /** Families whose sections and findings to tell; absent = all. Only what they need is computed. */
  readonly only?: readonly Family[] | undefined;
  /** Rows of the change log, which a workspace in memory does not hold. */
  readonly changeCount: number;
  /** Id of the task that floats are counted to, that levelling brings forward and that the forecast tells of too. */
  readonly targetId?: string | undefined;
  /** Of forecast and levelling. */
  readonly seed?: number | undefined;
  /** Of the forecast. */
  readonly runs?: number | undefined;
  /** Schedules that levelling tries. */
  readonly budgetSchedules?: number | undefined;
}

/** Everything known about a workspace, in the form other programs read. A pure function of workspace and options. */
export function analyze(
  workspace: Workspace,
  {
    only,
    changeCount,
    targetId,
    seed = DEFAULT_SEED,
    runs = DEFAULT_RUNS,
    budgetSchedules = DEFAULT_BUDGET_SCHEDULES,
  }: AnalyzeOptions,
): AnalyzeReport {
  const { id, title } = settingsOf(workspace);
  const families = only && new Set(only);
  const counts = Object.fromEntries(TABLE_NAMES.map((table) => [table, workspace[table].size]));
  const schedule = scheduleOf(workspace, { targetId });
  const computed = computePlans(workspace, families, { seed, runs, budgetSchedules, targetId });
  const { forecast, levelled } = computed;
  const tells = (family: Family): boolean => !families || families.has(family);
  return {
    format: 1,
    workspace: { id, title },
    counts: { ...counts, change: changeCount } as AnalyzeReport['counts'],
    ...(tells('schedule') ? { schedule: scheduleSection(workspace, schedule) } : {}),
    ...(tells('forecast') && forecast ? { forecast: forecastSection(workspace, forecast, targetId) } : {}),
    ...(tells('levelled') && levelled ? { levelled: levelledSection(workspace, levelled) } : {}),
    findings: findingsOf(workspace, schedule, families, computed).map((finding) => findingSection(workspace, finding)),
  };
}

const findingSection = (
  workspace: Workspace,
  { family, kind, severity, title, why, subjects }: Finding,
): FindingSection => ({
  family,
  kind,
  severity,
  title,
  why,
  subjects: subjects.map((subject) => ({ ...subject, id: outputId(workspace, subject.type, subject.id) })),
});
