import type { Calendar } from '../../../core/schedule/calendar.ts';

/*
 * Moments of the schedule are working days from the project start; the axis counts calendar days from 1970-01-01.
 * Moment n is both the end of day n - 1 and the start of day n: over a weekend these are two places on the axis.
 */

/** Moments come as sums of fractions of days; closer than this they are the same. */
const SAME_MOMENT_DAYS = 1e-6;

/** Where work that starts at this moment begins on the axis. */
export function startOnAxis(calendar: Calendar, moment: number): number {
  const day = Math.floor(moment + SAME_MOMENT_DAYS);
  return calendar.epochDay(day) + Math.max(0, moment - day);
}

/** Where work that finishes at this moment ends on the axis. */
export function finishOnAxis(calendar: Calendar, moment: number): number {
  const day = Math.ceil(moment - SAME_MOMENT_DAYS) - 1;
  return calendar.epochDay(day) + Math.min(1, moment - day);
}

/** The whole working day nearest to a place on the axis at which work can start. */
export const workingDayAt = (calendar: Calendar, axisDay: number): number => calendar.daysBefore(Math.round(axisDay));
