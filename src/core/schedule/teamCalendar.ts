import type { Calendar } from './calendar.ts';
import type { TaskCalendar } from './taskCalendar.ts';
import { TICKS_PER_DAY } from './ticks.ts';

/** Days kept in the tables: four thousand years. What lies beyond is worked out from dates. */
const MAX_KNOWN_DAYS = 1_000_000;

/** The days are kept in two tables, which grow when a later day is asked for: constant time for each call after that. */
class TeamCalendar implements TaskCalendar {
  readonly #workspace: Calendar;
  readonly #team: Calendar;
  /** Team days before workspace day 0. */
  readonly #first: number;
  /** For each workspace day from 0 on, twice the team days since day 0 before it, and 1 more where the team works on it. */
  #days = new Int32Array(0);
  /** Workspace day of each team day from day 0 on. */
  #dayOf = new Int32Array(0);

  constructor(workspace: Calendar, team: Calendar) {
    this.#workspace = workspace;
    this.#team = team;
    this.#first = team.daysBefore(workspace.epochDay(0));
  }

  next(moment: number): number {
    const day = this.#day(Math.floor(moment / TICKS_PER_DAY));
    return day & 1 ? moment : this.#dayAt(day >> 1) * TICKS_PER_DAY;
  }

  finish(start: number, work: number): number {
    if (work === 0) return start;
    const worked = this.#timeBefore(start) + work;
    const last = Math.ceil(worked / TICKS_PER_DAY) - 1;
    return this.#dayAt(last) * TICKS_PER_DAY + (worked - last * TICKS_PER_DAY);
  }

  latestStart(finish: number, work: number): number {
    if (work === 0) return finish;
    const worked = this.#timeBefore(finish) - work;
    const first = Math.floor(worked / TICKS_PER_DAY);
    return this.#dayAt(first) * TICKS_PER_DAY + (worked - first * TICKS_PER_DAY);
  }

  /** Ticks the team works from workspace day 0 up to `moment`. */
  #timeBefore(moment: number): number {
    const number = Math.floor(moment / TICKS_PER_DAY);
    const day = this.#day(number);
    return (day >> 1) * TICKS_PER_DAY + (day & 1) * (moment - number * TICKS_PER_DAY);
  }

  /** What `#days` has, or would have, for a day. */
  #day(number: number): number {
    return number >= 0 && number < this.#days.length ? (this.#days[number] as number) : this.#unknownDay(number);
  }

  /** The workspace day that is the team's `worked`-th from workspace day 0 on, counted from 0. */
  #dayAt(worked: number): number {
    return worked >= 0 && worked < this.#dayOf.length ? (this.#dayOf[worked] as number) : this.#unknownDayAt(worked);
  }

  #unknownDay(number: number): number {
    if (number >= 0 && number < MAX_KNOWN_DAYS && this.#grow()) return this.#day(number);
    const date = this.#workspace.epochDay(number);
    return 2 * (this.#team.daysBefore(date) - this.#first) + (this.#team.isWorking(date) ? 1 : 0);
  }

  #unknownDayAt(worked: number): number {
    if (worked >= 0 && worked < MAX_KNOWN_DAYS && this.#grow()) return this.#dayAt(worked);
    return this.#workspace.daysBefore(this.#team.epochDay(worked + this.#first));
  }

  /** Twice as many days as before; false where there are enough. */
  #grow(): boolean {
    const known = this.#days.length;
    if (known >= MAX_KNOWN_DAYS) return false;
    const days = new Int32Array(2 * known + 256);
    const dayOf = new Int32Array(days.length);
    days.set(this.#days);
    dayOf.set(this.#dayOf);
    let worked = this.#dayOf.length;
    for (let day = known; day < days.length; day++) {
      const works = this.#team.isWorking(this.#workspace.epochDay(day));
      days[day] = 2 * worked + (works ? 1 : 0);
      if (works) dayOf[worked++] = day;
    }
    this.#days = days;
    this.#dayOf = dayOf.subarray(0, worked);
    return true;
  }
}

/**
 * A team's working time by two calendars: the workspace's, in which moments are counted, and the team's, whose working
 * days must be working days of the workspace too.
 */
export const createTeamCalendar = (workspace: Calendar, team: Calendar): TaskCalendar =>
  new TeamCalendar(workspace, team);
