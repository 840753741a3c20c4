import type { Task, Workspace } from '../model/nouns.ts';
import { settingsOf } from '../model/nouns.ts';
import { createCalendar } from './calendar.ts';
import { causeInWords, pauseInWords, type Scene } from './causeWords.ts';
import type { Schedule, TaskDates } from './schedule.ts';
import { isBegun } from './taskTimes.ts';
import { teamCalendars } from './teamCalendars.ts';
import { dateInWords, daysInWords } from './words.ts';

/** One reason, as a sentence for people, and the task it is about. */
export interface Reason {
  readonly sentence: string;
  readonly taskId: string;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The predicate of "Training ...": when it starts or what of it happened, and why then. */
function startInWords(scene: Scene, task: Task, dates: TaskDates): string {
  const { say, calendar } = scene;
  if (dates.driver === 'actual') {
    return `${say(dates.startDate)} and finished ${say(dates.finishDate)}: finished work keeps its actual dates.`;
  }
  const cause = causeInWords(scene, task, dates);
  if (isBegun(task) && (task.actualStart !== null || task.remainingDays !== null)) {
    const began = task.actualStart === null ? 'has begun' : `began ${say(task.actualStart)}`;
    if (dates.durationDays === 0) return `${began} and has nothing left to do.`;
    const start = say(calendar.dateOf(Math.floor(dates.earlyStart)));
    if (dates.driver === 'started') return `${began}; ${daysInWords(dates.durationDays)} of work remain from then.`;
    return `${began}; the ${daysInWords(dates.durationDays)} of work that remain start ${start} ${cause}.`;
  }
  const verb = dates.durationDays > 0 || dates.missingEstimate ? 'starts' : 'falls on';
  return `${verb} ${say(dates.startDate)} ${cause}.`;
}

function startSentence(scene: Scene, task: Task, dates: TaskDates, first: boolean): string {
  const words = startInWords(scene, task, dates);
  if (dates.driver === 'actual') return `${first ? 'It' : task.title} started ${words}`;
  return first ? capital(words) : `${task.title} ${words}`;
}

function recurrenceSentence({ say }: Scene, { repeatEveryDays, repeatUntil }: Task): string {
  const until = repeatUntil === null ? 'until the project finishes' : `until ${say(repeatUntil)}`;
  return `It comes again every ${daysInWords(repeatEveryDays ?? 0)} ${until}, and sets no finish.`;
}

/** What floats are counted to. */
function finishInWords({ workspace, schedule, say }: Scene, { countsTo }: TaskDates): string {
  const [target, ...more] = schedule.targetIds.map((id) => workspace.task.get(id)?.title ?? 'a task');
  if (target === undefined || countsTo === 'project') return `the project finish, ${say(schedule.finishDate)}`;
  return more.length === 0 ? `the finish of ${target}` : 'the finish of the target';
}

/** What a slip would miss besides the finish: "a deadline or a fixed start"; empty where the board has neither. */
function boundsInWords({ workspace }: Scene): string {
  let deadlines = false;
  let fixedStarts = false;
  for (const { deadline, fixedStart, status } of workspace.task.values()) {
    if (status === 'done' || status === 'dropped') continue;
    deadlines ||= deadline !== null;
    fixedStarts ||= fixedStart !== null;
  }
  return [deadlines ? 'a deadline' : '', fixedStarts ? 'a fixed start' : ''].filter(Boolean).join(' or ');
}

function negativeFloatSentence(scene: Scene, task: Task, dates: TaskDates): string {
  const { say, calendar } = scene;
  const late = daysInWords(dates.totalFloat);
  const start = `It has ${late} less than it needs (float −${late.replace(/ .*/, '')})`;
  if (task.deadline !== null && dates.finishDate > task.deadline) {
    return `${start}: it finishes ${say(dates.finishDate)}, after its deadline, ${say(task.deadline)}.`;
  }
  if (task.fixedStart !== null && !isBegun(task) && dates.allowedStart > calendar.dayFrom(task.fixedStart)) {
    return `${start}: it must start on ${say(task.fixedStart)} and cannot.`;
  }
  return `${start}: ${boundsInWords(scene) || 'a deadline'} further on is missed unless this starts earlier.`;
}

function floatSentence(scene: Scene, task: Task, dates: TaskDates): string {
  const { totalFloat, freeFloat } = dates;
  if (totalFloat < 0) return negativeFloatSentence(scene, task, dates);
  const finish = finishInWords(scene, dates);
  const bounds = boundsInWords(scene);
  const misses = bounds === '' ? '' : `, or misses ${bounds}`;
  if (totalFloat === 0) return `It is critical: any slip moves ${finish}${misses}.`;
  const slip = `It can slip ${daysInWords(totalFloat)} before it moves ${finish}${misses}`;
  if (freeFloat === totalFloat) return `${slip}.`;
  return freeFloat > 0
    ? `${slip}, and ${daysInWords(freeFloat)} before it moves a task after it.`
    : `${slip}, but any slip moves a task after it.`;
}

/**
 * Why a task stands where it does: one sentence per task of its driving chain, back to what nothing drives, then
 * what its float means. Empty where the task is not in the schedule.
 */
export function whyThisDate(workspace: Workspace, schedule: Schedule, taskId: string): Reason[] {
  const years = schedule.startDate.slice(0, 4) !== schedule.finishDate.slice(0, 4);
  const calendar = createCalendar(settingsOf(workspace));
  const scene: Scene = {
    ...{ workspace, schedule, calendar },
    calendarOfTeam: teamCalendars(workspace, calendar),
    say: (isoDate) => dateInWords(isoDate, years),
  };
  const reasons: Reason[] = [];
  const seen = new Set<string>();
  let at: string | null = taskId;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const task = workspace.task.get(at);
    const dates = schedule.tasks.get(at);
    if (!task || !dates) break;
    const first = at === taskId;
    reasons.push({ taskId: at, sentence: startSentence(scene, task, dates, first) });
    const pause = pauseInWords(scene, task, dates);
    if (pause !== null) reasons.push({ taskId: at, sentence: `${first ? 'It' : task.title} ${pause}` });
    at = dates.drivenBy;
  }
  const task = workspace.task.get(taskId);
  const dates = schedule.tasks.get(taskId);
  if (!task || !dates) return reasons;
  const add = (sentence: string | null): void => {
    if (sentence !== null) reasons.push({ taskId, sentence });
  };
  for (const { fromId, toId } of schedule.leftOut) {
    if (toId !== taskId) continue;
    add(`Its link from ${workspace.task.get(fromId)?.title ?? 'a task'} is left out because it closes a loop.`);
  }
  if (dates.missingEstimate) add('It has no estimate and counts 0 working days.');
  add(dates.recurring ? recurrenceSentence(scene, task) : floatSentence(scene, task, dates));
  return reasons;
}
