/**
 * Working time of one team inside the workspace's: on the team's days off its tasks make no progress, everything else
 * (lags, floats, day numbers) stays in the workspace calendar. All moments and work are ticks of workspace working time.
 */
export interface TaskCalendar {
  /** The first moment at or after `moment` at which the team works. */
  next(moment: number): number;
  /** The moment at which `work` begun at `start` ends; of no work it is `start`. */
  finish(start: number, work: number): number;
  /** The latest start, a moment at which the team works, whose work ends no later than `finish`. */
  latestStart(finish: number, work: number): number;
}
