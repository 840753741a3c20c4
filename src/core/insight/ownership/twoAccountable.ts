import type { SubjectType } from '../../model/responsibility.ts';
import { type CausedFinding, findingOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { namesInWords, subjectOf } from '../subject.ts';
import { lettersOf } from './letters.ts';

/** Open tasks and live assets with more than one A of their own. */
export function twoAccountable(facts: Facts): CausedFinding[] {
  const judge = (type: SubjectType, id: string): CausedFinding[] => {
    const holders = lettersOf(facts.workspace, type, id).A;
    if (holders.length < 2) return [];
    const subject = subjectOf(facts.workspace, type, id);
    const named = holders.map((holder) => subjectOf(facts.workspace, holder.type, holder.id).name);
    return [
      findingOf('two-accountable', `${type}:${id}`, {
        title: `${subject.name} has ${holders.length === 2 ? 'two' : holders.length} accountable holders`,
        why:
          holders.length === 2
            ? `${namesInWords(named)} both answer for it, so in the end neither does: name one.`
            : `${namesInWords(named)} all answer for it, so in the end nobody does: name one.`,
        subjects: [subject],
        inputs: [{ name: 'Accountable', value: named.join('; ') }],
        fix: { verb: 'assignAccountable', subjects: [subject] },
        daysAtRisk: type === 'task' ? facts.daysAtRisk(id) : 0,
      }),
    ];
  };
  return [
    ...facts.openTasks.flatMap(({ id }) => judge('task', id)),
    ...facts.liveAssets.flatMap(({ id }) => judge('asset', id)),
  ];
}
