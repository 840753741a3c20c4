import type { Calendar } from './calendar.ts';
import type { TaskCalendar } from './taskCalendar.ts';
import { TICKS_PER_DAY } from './ticks.ts';

/** Days kept in the tables: four thousand years. What lies beyond is worked out from dates. */
const MAX_KNOWN_DAYS = 1_000_000;

/** A team's working days as two tables over workspace days, which grow when a later day is asked for. */
class KnownDays {
  readonly #workspace: Calendar;
  readonly #team: Calendar;
  readonly #first: number;
  /** Team days in the workspace days from 0 up to (not including) each day. */
  readonly #before: number[] = [0];
  /** Workspace day of each team day from day 0 on. */
  readonly #dayOf: number[] = [];

  constructor(workspace: Calendar, team: Calendar) {
    this.#workspace = workspace;
    this.#team = team;
    this.#first = team.daysBefore(workspace.epochDay(0));
  }

  /** Twice as many days as before; false where there are enough. */
  #grow(): boolean {
    const known = this.#before.length - 1;
    if (known >= MAX_KNOWN_DAYS) return false;
    for (let day = known; day < 2 * known + 64; day++) {
      if (this.#team.isWorking(this.#workspace.epochDay(day))) this.#dayOf.push(day);
      this.#before.push(this.#dayOf.length);
    }
    return true;
  }

  /** Team days from workspace day 0 up to (not including) `day`; negative before day 0. */
  workedBefore(day: number): number {
    while (day >= this.#before.length && this.#grow());
    const known = this.#before[day];
    return known ?? this.#team.daysBefore(this.#workspace.epochDay(day)) - this.#first;
  }

  /** The workspace day that is the team's `worked`-th from workspace day 0 on, counted from 0. */
  dayAt(worked: number): number {
    while (worked >= this.#dayOf.length && this.#grow());
    const known = this.#dayOf[worked];
    return known ?? this.#workspace.daysBefore(this.#team.epochDay(worked + this.#first));
  }
}

/**
 * A team's working time by two calendars: the workspace's, in which moments are counted, and the team's, whose working
 * days must be working days of the workspace too. Constant time for each call after the days were first met.
 */
export function createTeamCalendar(workspace: Calendar, team: Calendar): TaskCalendar {
  const days = new KnownDays(workspace, team);
  /** Ticks the team works before `moment`. */
  const workedBefore = (moment: number): number => {
    const day = Math.floor(moment / TICKS_PER_DAY);
    const worked = days.workedBefore(day);
    return worked * TICKS_PER_DAY + (days.workedBefore(day + 1) > worked ? moment - day * TICKS_PER_DAY : 0);
  };
  return {
    next(moment) {
      const day = Math.floor(moment / TICKS_PER_DAY);
      const worked = days.workedBefore(day);
      return days.workedBefore(day + 1) > worked ? moment : days.dayAt(worked) * TICKS_PER_DAY;
    },
    finish(start, work) {
      if (work === 0) return start;
      const worked = workedBefore(start) + work;
      const last = Math.ceil(worked / TICKS_PER_DAY) - 1;
      return days.dayAt(last) * TICKS_PER_DAY + (worked - last * TICKS_PER_DAY);
    },
    latestStart(finish, work) {
      if (work === 0) return finish;
      const worked = workedBefore(finish) - work;
      const first = Math.floor(worked / TICKS_PER_DAY);
      return days.dayAt(first) * TICKS_PER_DAY + (worked - first * TICKS_PER_DAY);
    },
  };
}
