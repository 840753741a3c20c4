import type { AnalyzeReport } from '../../core/insight/analyze.ts';
import type { ForecastSection } from '../../core/insight/report/forecastSection.ts';
import type { LevelledSection } from '../../core/insight/report/levelledSection.ts';
import { counted, workingDays } from './counted.ts';

/** Milestones and unmet demands that are written out; the rest is counted. */
const MOST_LINES = 20;

/**
 * When it ends, in one date: the levelled finish where a team's work is levelled, else that of the links; beside it the
 * P80 over the same order, and what the other dates have to do with it.
 */
export function headlineLines({ schedule, forecast, levelled, counts }: AnalyzeReport): string[] {
  if (!schedule && !forecast && !levelled) return [];
  if (counts.task === 0) return ['', 'There are no tasks to schedule.'];
  return [
    '',
    ...(schedule || levelled ? [finishLine(schedule, levelled)] : []),
    ...(levelled ? levelledLines(levelled) : []),
    ...(forecast ? forecastLines(forecast) : []),
  ];
}

function finishLine(schedule: AnalyzeReport['schedule'], levelled: LevelledSection | undefined): string {
  const starts = schedule ? `Starts ${schedule.start}, finishes` : 'Finishes';
  if (!levelled || !isOtherPlan(levelled)) {
    const { finish = '', durationDays = 0 } = levelled ?? schedule ?? {};
    return `${starts} ${finish}: ${workingDays(durationDays)}.`;
  }
  return `${starts} ${levelled.finish} with the people there are (levelled): ${workingDays(levelled.durationDays)}.`;
}

/** Does levelling move anything? */
export const isOtherPlan = ({ tasks, before, durationDays }: LevelledSection): boolean =>
  before.durationDays !== durationDays || tasks.some(({ moved }) => moved);

function levelledLines(levelled: LevelledSection): string[] {
  const { tasks, before, durationDays, lowerBound, overallocated } = levelled;
  const moved = tasks.filter((task) => task.moved).length;
  const later = durationDays - before.durationDays;
  const distance = Math.abs(later);
  const unmet = overallocated.slice(0, MOST_LINES);
  const more = overallocated.length - unmet.length;
  return [
    ...(isOtherPlan(levelled)
      ? [
          `The present plan says ${before.finish}${
            distance === 0 ? '' : `, ${workingDays(distance)} ${later > 0 ? 'earlier' : 'later'}`
          }, but ${counted(moved, 'task')} would have to move for the people there are.`,
          ...(durationDays > lowerBound ? [`No order of the work is shorter than ${workingDays(lowerBound)}.`] : []),
        ]
      : []),
    ...unmet.map(
      ({ task, team, roleType, demand, capacity }) =>
        `Cannot be staffed: ${task} needs ${demand} FTE of ${roleType}, ${team} has at most ${capacity}.`,
    ),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function forecastLines({ ranges, finish, levelledTeams, runs, seed, target, milestones }: ForecastSection): string[] {
  if (!ranges) return ['No ranges: give tasks an optimistic and a pessimistic estimate to see how sure the date is.'];
  const over = levelledTeams === null ? 'over the links alone' : 'over the levelled order';
  const dated = milestones.filter(({ deadline }) => deadline !== null);
  const shown = dated.slice(0, MOST_LINES);
  const more = dated.length - shown.length;
  return [
    `Half likely by ${finish.p50}, 80 % by ${finish.p80} (P80), 95 % by ${finish.p95}, ${over} (${runs} runs, seed ${seed}).`,
    `${finish.plan} is met in ${percent(finish.planProbability)} of the runs.`,
    ...(target ? [`${target.id}: half likely by ${target.p50}, 80 % by ${target.p80} (P80).`] : []),
    ...shown.map(({ name, id, deadline, probability }) => `  ${name || id} by ${deadline}: ${percent(probability)}`),
    ...(more > 0 ? [`  and ${more} more; --json lists all`] : []),
  ];
}

const percent = (share: number | null): string => `${Math.round((share ?? 0) * 100)} %`;
