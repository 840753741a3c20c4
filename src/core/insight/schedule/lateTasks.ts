import type { Task } from '../../model/nouns.ts';
import type { TaskDates } from '../../schedule/schedule.ts';
import type { Facts } from '../facts.ts';

export interface LateTask {
  readonly task: Task;
  readonly dates: TaskDates;
  readonly deadline: string;
  /** Working days from the deadline to the finish; at least a trace of a day. */
  readonly daysLate: number;
}

/** Open tasks that finish after their deadline, in groups that drive each other; worst group and worst task first. */
export function lateGroups(facts: Facts): readonly (readonly LateTask[])[] {
  const { schedule, calendar } = facts;
  const late = new Map<string, LateTask>();
  for (const task of facts.openTasks) {
    const dates = schedule.tasks.get(task.id);
    if (!dates || task.deadline === null || dates.finishDate <= task.deadline) continue;
    const daysLate = calendar.endOf(dates.finishDate) - calendar.endOf(task.deadline);
    late.set(task.id, { task, dates, deadline: task.deadline, daysLate });
  }
  const heads = new Map<string, string>();
  const headOf = (taskId: string): string => {
    let head = taskId;
    const seen = new Set<string>();
    for (let at: string | null = taskId; at !== null && !seen.has(at); at = schedule.tasks.get(at)?.drivenBy ?? null) {
      seen.add(at);
      if (late.has(at)) head = heads.get(at) ?? at;
    }
    heads.set(taskId, head);
    return head;
  };
  const groups = new Map<string, LateTask[]>();
  for (const [id, task] of late) {
    const head = headOf(id);
    groups.set(head, [...(groups.get(head) ?? []), task]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.daysLate - a.daysLate);
  return [...groups.values()].sort((a, b) => (b[0]?.daysLate ?? 0) - (a[0]?.daysLate ?? 0));
}
