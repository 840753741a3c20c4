import type { LinkType } from '../model/dependency.ts';
import type { Dependency, Task, Workspace } from '../model/nouns.ts';
import { settingsOf } from '../model/nouns.ts';
import { leavesBegunWork } from './begunWork.ts';
import type { Calendar } from './calendar.ts';
import { daysOffInWords } from './daysOffWords.ts';
import type { Schedule, TaskDates } from './schedule.ts';
import type { TaskCalendar } from './taskCalendar.ts';
import { daysInWords } from './words.ts';

/** What a sentence about one task needs to know. */
export interface Scene {
  readonly workspace: Workspace;
  readonly schedule: Schedule;
  readonly calendar: Calendar;
  readonly calendarOfTeam: (teamId: string | null) => TaskCalendar | null;
  readonly say: (isoDate: string) => string;
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

function causeByLink({ workspace, schedule, say }: Scene, link: Dependency): string {
  const task = workspace.task.get(link.fromId);
  const title = task?.title ?? 'a task';
  const from = schedule.tasks.get(link.fromId);
  const begun = task !== undefined && leavesBegunWork(link, task);
  const starts = from ? `${begun ? 'began' : 'starts'} ${say(from.startDate)}` : 'starts';
  // A link counts recurring work as over when it starts.
  const finishes = from?.recurring ? starts : from ? `finishes ${say(from.finishDate)}` : 'finishes';
  const words = linkInWords(link);
  if (link.type === 'FS') return `because ${title} ${finishes} (${words})`;
  if (link.type === 'SS') return `because ${title} ${starts} (${words})`;
  return `because its finish waits for ${title}, which ${link.type === 'FF' ? finishes : starts} (${words})`;
}

function causeByItself({ workspace, say }: Scene, task: Task, driver: TaskDates['driver']): string {
  const { statusDate } = settingsOf(workspace);
  if (driver === 'not-before' && task.notBefore) return `because it may not start before ${say(task.notBefore)}`;
  if (driver === 'fixed' && task.fixedStart) return `because it must start on ${say(task.fixedStart)}`;
  if (driver === 'levelling') return 'because levelling put it there, when those it needs are free';
  if (driver === 'started' && task.actualStart) return `because it began ${say(task.actualStart)}`;
  if (driver === 'status-date' && statusDate) {
    return `because unfinished work starts no earlier than the status date, ${say(statusDate)}`;
  }
  return 'because nothing holds it back: that is the first working day of the project';
}

/** What sets the early start of a task, as words to follow "starts 4 March". */
export function causeInWords(scene: Scene, task: Task, dates: TaskDates): string {
  const link = dates.drivingLinkId === null ? undefined : scene.workspace.dependency.get(dates.drivingLinkId);
  const cause = link ? causeByLink(scene, link) : causeByItself(scene, task, dates.driver);
  const team = scene.calendarOfTeam(task.teamId);
  if (!team || dates.allowedStart >= dates.earlyStart) return cause;
  const off = daysOffInWords(team, scene.calendar, dates.allowedStart, dates.earlyStart, scene.say);
  return `${cause} and its team does not work ${off}`;
}

/** That a task pauses on its team's days off, as a sentence about it; null where it does not. */
export function pauseInWords(scene: Scene, task: Task, dates: TaskDates): string | null {
  const team = scene.calendarOfTeam(task.teamId);
  if (!team || dates.pausedDays <= 0) return null;
  const off = daysOffInWords(team, scene.calendar, dates.earlyStart, dates.earlyFinish, scene.say);
  return `pauses ${daysInWords(dates.pausedDays)}: its team does not work ${off}.`;
}
