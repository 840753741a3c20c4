import { type CausedFinding, findingOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { countOf, namesInWords, subjectOf } from '../subject.ts';

/** One finding that lists every open task without an estimate, those that the dates rest on first. */
export function missingEstimate(facts: Facts): CausedFinding[] {
  const { workspace, schedule, openTasks, urgency, say } = facts;
  const worked = openTasks.filter(({ marker }) => !marker);
  const missing = worked.filter(({ id }) => schedule.tasks.get(id)?.missingEstimate);
  const dated = missing.length < worked.length && schedule.durationDays > 0;
  const critical = dated ? missing.filter(({ id }) => urgency(id) === 'critical') : [];
  const inOrder = [...critical, ...missing.filter((task) => !critical.includes(task))];
  const [first] = inOrder;
  if (!first) return [];
  const subjects = inOrder.map(({ id }) => subjectOf(workspace, 'task', id));
  const one = missing.length === 1;
  const finish = say(schedule.finishDate);
  const names = namesInWords(critical.map(({ title }) => title));
  return [
    findingOf('missing-estimate', 'tasks', {
      ...(critical.length > 0 ? {} : { severity: 'warning' as const }),
      title: one
        ? `${first.title} ${critical.length > 0 ? 'is critical and ' : ''}has no estimate`
        : `${countOf(missing.length, 'task')} have no estimate${critical.length > 0 ? `, ${critical.length} of them critical` : ''}`,
      why:
        critical.length > 0
          ? `The ${finish} finish rests on ${one ? 'it' : names}, and ${critical.length === 1 ? 'it counts' : 'they count'} 0 days.`
          : `${one ? 'It counts' : 'They count'} 0 days${dated ? `, so the ${finish} finish may be too early` : ', so there are no dates yet'}.`,
      subjects,
      inputs: [
        { name: 'Open tasks', value: `${openTasks.length}` },
        { name: 'Of them without an estimate', value: `${missing.length}` },
        { name: 'Of those critical', value: `${critical.length}` },
      ],
      fix: { verb: 'setEstimate', subjects },
    }),
  ];
}
