import type { Calendar } from './calendar.ts';
import type { TaskCalendar } from './taskCalendar.ts';
import { TICKS_PER_DAY } from './ticks.ts';
import { daysInWords } from './words.ts';

/** More stretches of days off than this are counted instead of listed. */
const MAX_LISTED = 3;

/** First and last day number of each stretch of a team's days off from day `from` up to (not including) day `to`. */
function stretchesOff(team: TaskCalendar, from: number, to: number): [number, number][] {
  const stretches: [number, number][] = [];
  for (let day = Math.floor(from); day < to; day++) {
    const moment = day * TICKS_PER_DAY;
    if (team.next(moment) === moment) continue;
    const last = stretches.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else stretches.push([day, day]);
  }
  return stretches;
}

/** "24–28 December", "30 December – 2 January", "24 December". */
function stretchInWords(first: string, last: string): string {
  if (first === last) return first;
  const [day, ...rest] = first.split(' ');
  const [, ...restOfLast] = last.split(' ');
  return rest.join(' ') === restOfLast.join(' ') ? `${day}–${last}` : `${first} – ${last}`;
}

/**
 * When a team is off from day `from` up to day `to` (numbers of working days), as words to follow "its team does not
 * work"; empty where it always works then.
 */
export function daysOffInWords(
  team: TaskCalendar,
  calendar: Calendar,
  from: number,
  to: number,
  say: (isoDate: string) => string,
): string {
  const stretches = stretchesOff(team, from, to);
  const date = (day: number): string => say(calendar.dateOf(day));
  if (stretches.length > MAX_LISTED) {
    const days = stretches.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    const [first] = stretches[0] as [number, number];
    const [, last] = stretches.at(-1) as [number, number];
    return `on ${daysInWords(days)} from ${date(first)} to ${date(last)}`;
  }
  const listed = stretches.map(([first, last]) => stretchInWords(date(first), date(last)));
  const end = listed.pop() ?? '';
  return listed.length === 0 ? end : `${listed.join(', ')} and ${end}`;
}
