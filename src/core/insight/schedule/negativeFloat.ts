import { daysInWords } from '../../schedule/words.ts';
import { type CausedFinding, findingOf } from '../cause.ts';
import { type Facts, isOpen } from '../facts.ts';
import { grouped } from '../grouped.ts';
import { countOf, namesInWords, subjectOf } from '../subject.ts';
import { type LateTask, lateGroups } from './lateTasks.ts';

/** The tasks that a late one leaves too little time for: where days can be won back. One finding per late chain. */
export function negativeFloat(facts: Facts): CausedFinding[] {
  return grouped('negative-float', beforeLateChains(facts), (chains) => ({
    title: `Before ${countOf(chains.length, 'late chain')} of work, tasks have less time than needed`,
    why: `The worst: ${chains[0]?.title}. ${chains[0]?.why}`,
  }));
}

function beforeLateChains(facts: Facts): CausedFinding[] {
  const { workspace, schedule } = facts;
  const groups = lateGroups(facts);
  if (groups.length === 0) return [];
  const before = new Map<string, string[]>();
  for (const { fromId, toId } of workspace.dependency.values()) before.set(toId, [...(before.get(toId) ?? []), fromId]);
  const daysOf = (id: string): number => schedule.tasks.get(id)?.durationDays ?? 0;
  const startOf = (id: string): number => schedule.tasks.get(id)?.earlyStart ?? 0;
  const floatOf = (id: string): number => schedule.tasks.get(id)?.totalFloat ?? 0;
  const isTight = (id: string): boolean => {
    const task = workspace.task.get(id);
    return task !== undefined && isOpen(task) && floatOf(id) < 0;
  };
  const taken = new Set<string>();
  return groups.flatMap((group) => {
    const lateIds = group.map(({ task }) => task.id);
    const found = new Set(lateIds);
    for (const at of found)
      for (const from of before.get(at) ?? []) if (isTight(from) && !taken.has(from)) found.add(from);
    for (const id of found) taken.add(id);
    const early = [...found]
      .filter((id) => !lateIds.includes(id) && !workspace.task.get(id)?.marker)
      .sort((a, b) => daysOf(b) - daysOf(a) || startOf(a) - startOf(b));
    if (early.length === 0) return [];
    const inOrder = [...early, ...lateIds].sort((a, b) => startOf(a) - startOf(b));
    const least = Math.min(...[...found].map(floatOf));
    const { task: goal, missed } = group[0] as LateTask;
    const date = missed[0]?.what === 'deadline' ? 'the deadline' : 'its fixed date';
    const names = namesInWords(early.map((id) => workspace.task.get(id)?.title ?? ''));
    return [
      findingOf('negative-float', `task:${lateIds.at(-1)}`, {
        title: `${countOf(early.length, 'task')} before ${goal.title} ${early.length === 1 ? 'has' : 'have'} less time than needed`,
        why: `Win back ${daysInWords(least)} among ${names}, or move ${date}.`,
        subjects: inOrder.map((id) => subjectOf(workspace, 'task', id)),
        inputs: inOrder.map((id) => ({
          name: workspace.task.get(id)?.title ?? '',
          value: `total float −${daysInWords(floatOf(id))}`,
        })),
        daysAtRisk: -least,
      }),
    ];
  });
}
