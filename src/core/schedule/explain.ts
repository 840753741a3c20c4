import type { LinkType } from '../model/dependency.ts';
import type { Dependency, Task, Workspace } from '../model/nouns.ts';
import { settingsOf } from '../model/nouns.ts';
import type { Schedule, TaskDates } from './schedule.ts';
import { dateInWords, daysInWords } from './words.ts';

/** One reason, as a sentence for people, and the task it is about. */
export interface Reason {
  readonly sentence: string;
  readonly taskId: string;
}

const TYPE_WORDS: Record<LinkType, string> = {
  FS: 'finish-to-start',
  SS: 'start-to-start',
  FF: 'finish-to-finish',
  SF: 'start-to-finish',
};

function linkInWords({ type, lagDays, lagUnit }: Dependency): string {
  if (lagDays === 0) return TYPE_WORDS[type];
  const lag = daysInWords(lagDays, lagUnit === 'elapsed' ? 'calendar' : 'working');
  return `${TYPE_WORDS[type]}, ${lag} ${lagDays > 0 ? 'later' : 'earlier'}`;
}

/** What a sentence about one task needs to know. */
interface Scene {
  readonly workspace: Workspace;
  readonly schedule: Schedule;
  readonly say: (isoDate: string) => string;
}

function causeByLink({ workspace, schedule, say }: Scene, link: Dependency): string {
  const title = workspace.task.get(link.fromId)?.title ?? 'a task';
  const from = schedule.tasks.get(link.fromId);
  const starts = from ? `starts ${say(from.startDate)}` : 'starts';
  const finishes = from ? `finishes ${say(from.finishDate)}` : 'finishes';
  const words = linkInWords(link);
  if (link.type === 'FS') return `because ${title} ${finishes} (${words})`;
  if (link.type === 'SS') return `because ${title} ${starts} (${words})`;
  return `because its finish waits for ${title}, which ${link.type === 'FF' ? finishes : starts} (${words})`;
}

function cause(scene: Scene, task: Task, { driver, drivingLinkId }: TaskDates): string {
  const link = drivingLinkId === null ? undefined : scene.workspace.dependency.get(drivingLinkId);
  if (link) return causeByLink(scene, link);
  if (driver === 'not-before' && task.notBefore) return `because it may not start before ${scene.say(task.notBefore)}`;
  const { statusDate } = settingsOf(scene.workspace);
  if (driver === 'status-date' && statusDate) {
    return `because unfinished work starts no earlier than the status date, ${scene.say(statusDate)}`;
  }
  return 'because nothing holds it back: that is the first working day of the project';
}

function startSentence(scene: Scene, task: Task, dates: TaskDates, first: boolean): string {
  const { say } = scene;
  if (dates.driver === 'actual') {
    const when = `started ${say(dates.startDate)} and finished ${say(dates.finishDate)}`;
    return first
      ? `It ${when}: finished work keeps its actual dates.`
      : `${task.title} ${when}: finished work keeps its actual dates.`;
  }
  const verb = dates.durationDays > 0 || dates.missingEstimate ? 'starts' : 'falls on';
  const opening = first ? `${verb.charAt(0).toUpperCase()}${verb.slice(1)}` : `${task.title} ${verb}`;
  return `${opening} ${say(dates.startDate)} ${cause(scene, task, dates)}.`;
}

function floatSentence({ workspace, schedule, say }: Scene, task: Task, dates: TaskDates): string {
  const { totalFloat, freeFloat } = dates;
  const finish = `the project finish, ${say(schedule.finishDate)}`;
  let deadlines = false;
  for (const { deadline, status } of workspace.task.values()) deadlines ||= deadline !== null && status !== 'dropped';
  if (totalFloat < 0) {
    const late = daysInWords(totalFloat);
    const start = `It has ${late} less than it needs (float −${late.replace(/ .*/, '')})`;
    return task.deadline !== null && dates.finishDate > task.deadline
      ? `${start}: it finishes ${say(dates.finishDate)}, after its deadline, ${say(task.deadline)}.`
      : `${start}: a deadline further on is missed unless this starts earlier.`;
  }
  if (totalFloat === 0) {
    return deadlines
      ? `It is critical: any slip moves ${finish}, or misses a deadline.`
      : `It is critical: any slip moves ${finish}.`;
  }
  const slip = `It can slip ${daysInWords(totalFloat)} before it moves ${finish}${deadlines ? ', or misses a deadline' : ''}`;
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
  const scene: Scene = { workspace, schedule, say: (isoDate) => dateInWords(isoDate, years) };
  const reasons: Reason[] = [];
  const seen = new Set<string>();
  let at: string | null = taskId;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const task = workspace.task.get(at);
    const dates = schedule.tasks.get(at);
    if (!task || !dates) break;
    reasons.push({ taskId: at, sentence: startSentence(scene, task, dates, at === taskId) });
    at = dates.drivenBy;
  }
  const task = workspace.task.get(taskId);
  const dates = schedule.tasks.get(taskId);
  if (!task || !dates) return reasons;
  for (const { fromId, toId } of schedule.leftOut) {
    if (toId !== taskId) continue;
    const from = workspace.task.get(fromId)?.title ?? 'a task';
    reasons.push({ taskId, sentence: `Its link from ${from} is left out because it closes a loop.` });
  }
  if (dates.missingEstimate) reasons.push({ taskId, sentence: 'It has no estimate and counts 0 working days.' });
  reasons.push({ taskId, sentence: floatSentence(scene, task, dates) });
  return reasons;
}
