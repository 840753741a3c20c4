import { daysInWords } from '../../schedule/words.ts';
import { type CausedFinding, findingOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { grouped } from '../grouped.ts';
import { countOf, namesInWords, subjectOf } from '../subject.ts';
import { type LateTask, lateGroups, type Missed } from './lateTasks.ts';

/** One finding per chain that misses deadlines or fixed starts. */
export function late(facts: Facts): CausedFinding[] {
  return grouped('late', lateChains(facts), (chains) => ({
    title: `${countOf(chains.length, 'chain')} of work miss a deadline or a fixed start`,
    why: `The worst: ${chains[0]?.title}. No task of one drives a late task of another.`,
  }));
}

function lateChains(facts: Facts): CausedFinding[] {
  return lateGroups(facts).map((group) => {
    const worst = group[0] as LateTask;
    const head = group.reduce((first, at) => (at.dates.earlyFinish < first.dates.earlyFinish ? at : first));
    const others = group.slice(1).map(({ task }) => task.title);
    const also =
      others.length > 0 ? `; ${namesInWords(others)} ${others.length === 1 ? 'is' : 'are'} late on the same chain` : '';
    return findingOf('late', `task:${head.task.id}`, {
      title: titleOf(worst),
      why: `${missedInWords(facts, worst)}${also}.${holdInWords(facts, worst)}`,
      subjects: group.map(({ task }) => subjectOf(facts.workspace, 'task', task.id)),
      inputs: group.flatMap(({ task, missed }) =>
        missed.map((each) => ({ name: task.title, value: inputOf(each, task.marker) })),
      ),
      daysAtRisk: worst.daysLate,
    });
  });
}

const worstOf = ({ missed }: LateTask): Missed => missed[0] as Missed;

function titleOf(late: LateTask): string {
  const { title, marker } = late.task;
  const days = daysInWords(late.daysLate);
  if (worstOf(late).what === 'deadline')
    return `${title} ${marker ? 'is reached' : 'finishes'} ${days} after its deadline`;
  return `${title} cannot start on its fixed date: it ${marker ? 'comes' : 'starts'} ${days} later`;
}

function missedInWords({ say }: Facts, late: LateTask): string {
  const { what, due, comes } = worstOf(late);
  if (what === 'deadline') return `It is due ${say(due)} and comes ${say(comes)}`;
  return due === comes
    ? `It must start in the morning of ${say(due)}`
    : `It must start ${say(due)} and starts ${say(comes)}`;
}

const inputOf = ({ what, due, comes, daysLate }: Missed, marker: boolean): string =>
  what === 'deadline'
    ? `due ${due}, comes ${comes}: ${daysInWords(daysLate)} late`
    : `fixed on ${due}, ${marker ? 'comes' : 'starts'} ${comes}: ${daysInWords(daysLate)} late`;

/** What puts it there: the chain that drives it, or what holds it by itself. */
function holdInWords(facts: Facts, { task, dates }: LateTask): string {
  const start = chainStart(facts, task.id);
  if (start !== task.id) return ` The chain that drives it starts with ${titleOfTask(facts, start)}.`;
  if (dates.driver === 'status-date') return ' Unfinished work starts no earlier than the status date.';
  if (dates.driver === 'levelling') return ' An accepted levelling put it there.';
  if (dates.driver === 'not-before' && task.notBefore) return ` It may not start before ${facts.say(task.notBefore)}.`;
  return '';
}

const titleOfTask = ({ workspace }: Facts, taskId: string): string => workspace.task.get(taskId)?.title ?? 'a task';

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
