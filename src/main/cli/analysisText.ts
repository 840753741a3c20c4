import type { AnalyzeReport, FindingSection } from '../../core/insight/analyze.ts';
import { SEVERITIES, type Severity } from '../../core/insight/finding.ts';
import type { ScheduleSection } from '../../core/insight/report/scheduleSection.ts';
import { counted, workingDays } from './counted.ts';
import { headlineLines, isOtherPlan } from './headlineLines.ts';

/** Tasks of the critical path, and findings of a severity, that are written out; the rest is counted. */
const MOST_STEPS = 40;
const MOST_FINDINGS = 40;

/** A title must not be able to speak to the terminal itself. */
const CONTROL = /\p{Cc}/gu;

const HEADINGS: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Worth knowing',
};

/** The analysis for people: when it ends, what drives that, and what to act on. */
export function analysisText(report: AnalyzeReport): string {
  const { workspace, counts, schedule, levelled, findings } = report;
  const { team, person, task } = counts;
  return [
    workspace.title,
    `${counted(team, 'team')}, ${counted(person, 'person', 'people')}, ${counted(task, 'task')}`,
    ...headlineLines(report),
    ...(schedule ? scheduleLines(schedule, levelled !== undefined && isOtherPlan(levelled)) : []),
    ...SEVERITIES.flatMap((severity) => findingLines(severity, findings)),
    ...(findings.length === 0 ? ['', 'No findings.'] : []),
  ]
    .map((line) => `${line.replace(CONTROL, ' ')}\n`)
    .join('');
}

function scheduleLines(
  { criticalPath, tasks, loops, leftOut }: ScheduleSection,
  headlineIsLevelled: boolean,
): string[] {
  if (tasks.length === 0) return [];
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const nameOf = (id: string): string => byId.get(id)?.name || id;
  const steps = criticalPath.slice(0, MOST_STEPS).map((id) => {
    const task = byId.get(id);
    return `  ${nameOf(id)}${task ? `, ${workingDays(task.ef - task.es)}` : ''}`;
  });
  const more = criticalPath.length - steps.length;
  return [
    `Critical path${headlineIsLevelled ? ' of the present plan' : ''}, ${counted(criticalPath.length, 'task')}:`,
    ...steps,
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...loops.map((loop) => `Loop: ${[...loop, ...loop.slice(0, 1)].map(nameOf).join(' → ')}`),
    ...leftOut.map(({ from, to }) => `Left out of the schedule: ${nameOf(from)} → ${nameOf(to)}`),
  ];
}

function findingLines(severity: Severity, findings: readonly FindingSection[]): string[] {
  const own = findings.filter((finding) => finding.severity === severity);
  if (own.length === 0) return [];
  const shown = own.slice(0, MOST_FINDINGS);
  const more = own.length - shown.length;
  return [
    '',
    `${HEADINGS[severity]}, ${own.length}:`,
    ...shown.map(({ kind, title }) => `  ${title} (${kind})`),
    ...(more > 0 ? [`  and ${more} more; --json lists all`] : []),
  ];
}
