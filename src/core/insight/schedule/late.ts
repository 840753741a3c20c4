import { daysInWords } from '../../schedule/words.ts';
import { type CausedFinding, findingOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { namesInWords, subjectOf } from '../subject.ts';
import { type LateTask, lateGroups } from './lateTasks.ts';

/** One finding per chain that misses deadlines. */
export function late(facts: Facts): CausedFinding[] {
  const { workspace, say } = facts;
  return lateGroups(facts).map((group) => {
    const worst = group[0] as LateTask;
    const others = group.slice(1);
    const head = group.reduce((first, at) => (at.dates.earlyFinish < first.dates.earlyFinish ? at : first));
    const start = chainStart(facts, worst.task.id);
    const verb = worst.task.marker ? 'is reached' : 'finishes';
    const chain = start === worst.task.id ? '' : ` The chain that drives it starts with ${title(facts, start)}.`;
    return findingOf('late', `task:${head.task.id}`, {
      title: `${worst.task.title} ${verb} ${daysInWords(worst.daysLate)} after its deadline`,
      why:
        others.length > 0
          ? `It is due ${say(worst.deadline)} and comes ${say(worst.dates.finishDate)}; ${namesInWords(
              others.map(({ task }) => task.title),
            )} ${others.length === 1 ? 'is' : 'are'} late on the same chain.${chain}`
          : `It is due ${say(worst.deadline)} and comes ${say(worst.dates.finishDate)}.${chain}`,
      subjects: group.map(({ task }) => subjectOf(workspace, 'task', task.id)),
      inputs: group.map(({ task, deadline, dates, daysLate }) => ({
        name: task.title,
        value: `due ${deadline}, comes ${dates.finishDate}: ${daysInWords(daysLate)} late`,
      })),
      daysAtRisk: worst.daysLate,
    });
  });
}

const title = ({ workspace }: Facts, taskId: string): string => workspace.task.get(taskId)?.title ?? 'a task';

/** The first task of the chain that drives a task. */
function chainStart({ schedule }: Facts, taskId: string): string {
  const seen = new Set<string>();
  let at = taskId;
  for (;;) {
    seen.add(at);
    const before = schedule.tasks.get(at)?.drivenBy ?? null;
    if (before === null || seen.has(before)) return at;
    at = before;
  }
}
