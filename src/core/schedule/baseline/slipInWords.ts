import { daysInWords } from '../words.ts';
import type { BaselineComparison } from './compareBaseline.ts';

const moved = (slipDays: number): string => {
  if (slipDays === 0) return 'has not moved';
  return slipDays > 0 ? `slipped ${daysInWords(slipDays)}` : `came forward ${daysInWords(slipDays)}`;
};

const countOf = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** "Finish slipped 6 working days since Kick-off; 3 tasks are new." */
export function slipInWords({ baseline, finish, tasks, added, gone }: BaselineComparison): string {
  const milestones = tasks.filter(({ marker, finishSlipDays }) => marker && finishSlipDays > 0).length;
  const slipped = tasks.filter(({ marker, finishSlipDays }) => !marker && finishSlipDays > 0).length;
  return `${[
    `Finish ${moved(finish.slipDays)} since ${baseline.name}`,
    ...(milestones > 0 ? [`${countOf(milestones, 'milestone')} slipped`] : []),
    // What moves no milestone and no finish would otherwise go unsaid.
    ...(slipped > 0 && milestones === 0 && finish.slipDays <= 0
      ? [`${countOf(slipped, 'task')} ${slipped === 1 ? 'finishes' : 'finish'} later`]
      : []),
    ...(added.length > 0 ? [`${countOf(added.length, 'task')} ${added.length === 1 ? 'is' : 'are'} new`] : []),
    ...(gone.length > 0 ? [`${countOf(gone.length, 'task')} ${gone.length === 1 ? 'is' : 'are'} gone`] : []),
  ].join('; ')}.`;
}
