import type { Task } from '../../model/nouns.ts';
import type { TaskDates } from '../../schedule/schedule.ts';
import { isBegun } from '../../schedule/taskTimes.ts';
import type { Facts } from '../facts.ts';
import { groupsByChain } from './groupsByChain.ts';

/** A date that a task does not keep. */
export interface Missed {
  readonly what: 'deadline' | 'fixed-start';
  /** The date it should keep, ISO. */
  readonly due: string;
  /** The date on which it comes instead, ISO. */
  readonly comes: string;
  /** Working days between the two. */
  readonly daysLate: number;
}

export interface LateTask {
  readonly task: Task;
  readonly dates: TaskDates;
  /** At least one, the worst first. */
  readonly missed: readonly Missed[];
  /** Of the worst. */
  readonly daysLate: number;
}

/** Open tasks that miss a deadline or a fixed start, in groups that drive each other; worst group, worst task first. */
export function lateGroups(facts: Facts): readonly (readonly LateTask[])[] {
  const late = facts.openTasks.flatMap((task): LateTask[] => {
    const dates = facts.schedule.tasks.get(task.id);
    const missed = dates ? missedBy(facts, task, dates) : [];
    return dates && missed[0] ? [{ task, dates, missed, daysLate: missed[0].daysLate }] : [];
  });
  return groupsByChain(
    facts.schedule,
    late,
    ({ task }) => task.id,
    ({ daysLate }) => daysLate,
  );
}

function missedBy({ calendar }: Facts, task: Task, dates: TaskDates): Missed[] {
  const missed: Missed[] = [];
  const { deadline, fixedStart } = task;
  const { finishDate, startDate, allowedStart } = dates;
  if (deadline !== null && !dates.recurring && finishDate > deadline) {
    const daysLate = calendar.endOf(finishDate) - calendar.endOf(deadline);
    missed.push({ what: 'deadline', due: deadline, comes: finishDate, daysLate });
  }
  // On a day off of its own team it starts on the next day that the team works: that is not late.
  const daysLate = fixedStart === null || isBegun(task) ? 0 : allowedStart - calendar.dayFrom(fixedStart);
  if (fixedStart !== null && !dates.recurring && daysLate > 0) {
    missed.push({ what: 'fixed-start', due: fixedStart, comes: startDate, daysLate });
  }
  return missed.sort((a, b) => b.daysLate - a.daysLate);
}
