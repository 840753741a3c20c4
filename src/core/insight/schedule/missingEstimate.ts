import { type CausedFinding, findingOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { countOf, subjectOf } from '../subject.ts';

/** One finding that lists every open task without an estimate. */
export function missingEstimate({ workspace, schedule, openTasks, say }: Facts): CausedFinding[] {
  const missing = openTasks.filter(({ id, marker }) => !marker && schedule.tasks.get(id)?.missingEstimate);
  const [first] = missing;
  if (!first) return [];
  const subjects = missing.map(({ id }) => subjectOf(workspace, 'task', id));
  const one = missing.length === 1;
  const dated = missing.length < openTasks.length;
  return [
    findingOf('missing-estimate', 'tasks', {
      title: one ? `${first.title} has no estimate` : `${countOf(missing.length, 'task')} have no estimate`,
      why: `${one ? 'It counts' : 'They count'} 0 days${
        dated ? `, so the ${say(schedule.finishDate)} finish may be too early` : ', so there are no dates yet'
      }.`,
      subjects,
      inputs: [
        { name: 'Open tasks', value: `${openTasks.length}` },
        { name: 'Of them without an estimate', value: `${missing.length}` },
      ],
      fix: { verb: 'setEstimate', subjects },
    }),
  ];
}
