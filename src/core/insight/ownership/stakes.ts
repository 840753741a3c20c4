import { daysInWords } from '../../schedule/words.ts';
import type { Facts } from '../facts.ts';

/** What a slip of the task costs, as a sentence; null where it has float enough or the dates mean nothing. */
export function stakesOf({ schedule, urgency, say }: Facts, taskId: string): string | null {
  const dates = schedule.tasks.get(taskId);
  if (!dates) return null;
  const finish = say(schedule.finishDate);
  if (urgency(taskId) === 'near')
    return `It has ${daysInWords(dates.totalFloat)} of float before it moves the ${finish} finish.`;
  if (urgency(taskId) !== 'critical') return null;
  return dates.totalFloat < 0
    ? `It is already ${daysInWords(dates.totalFloat)} too slow for a deadline, and every day it slips adds one.`
    : `It is on the critical path; every day it slips moves the ${finish} finish.`;
}
