import type { Task } from '../../model/nouns.ts';
import { type CausedFinding, findingOf, seatCause, worstFirst } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { grouped } from '../grouped.ts';
import { worstOf } from '../ownership/worstOf.ts';
import { countOf, namesInWords, subjectOf } from '../subject.ts';
import { type OnlyDoer, onlyDoerOf } from './possibleDoers.ts';

/** Critical and near-critical tasks that hang on one person or one vacant seat; one finding per person or seat. */
export function criticalThin(facts: Facts): CausedFinding[] {
  const { schedule } = facts;
  if (facts.placeholderEstimates) return [];
  const byDoer = new Map<string, { doer: OnlyDoer; tasks: Task[] }>();
  for (const task of facts.openTasks) {
    const worked = (schedule.tasks.get(task.id)?.durationDays ?? 0) > 0;
    if (task.marker || !worked || facts.urgency(task.id) === 'none') continue;
    const demanded = facts.demandsOf(task.id).flatMap(({ roleTypeId, fte }) => (fte > 0 ? roleTypeId : []));
    const doer = onlyDoerOf(facts, task, demanded);
    if (!doer) continue;
    const key = 'personId' in doer ? `person:${doer.personId}` : seatCause(doer.vacantSeatId);
    const found = byDoer.get(key) ?? { doer, tasks: [] };
    found.tasks.push(task);
    byDoer.set(key, found);
  }
  const found = [...byDoer].map(([cause, { doer, tasks }]) => judge(facts, cause, doer, tasks));
  return grouped('critical-thin', found, (group) => ({
    title: `${group.length} people are each the only one for some critical or near-critical work`,
    why: `If one of them is away, work stops and nobody in the team could stand in. The worst: ${group[0]?.title}.`,
  }));
}

function judge(facts: Facts, cause: string, doer: OnlyDoer, tasks: readonly Task[]): CausedFinding {
  const sorted = worstFirst(tasks, ({ id }) => facts.daysAtRisk(id));
  const subjects = sorted.map(({ id }) => subjectOf(facts.workspace, 'task', id));
  const names = namesInWords(subjects.map(({ name }) => name));
  const urgent = sorted.some(({ id }) => facts.urgency(id) === 'critical') ? 'critical' : 'near-critical';
  const shared = {
    inputs: sorted.map(({ id, title }) => ({
      name: title,
      value: facts.urgency(id) === 'critical' ? 'critical' : 'near-critical',
    })),
    daysAtRisk: worstOf(facts, tasks),
  };
  if ('vacantSeatId' in doer) {
    const seat = subjectOf(facts.workspace, 'role', doer.vacantSeatId);
    return findingOf('critical-thin', cause, {
      title: `${countOf(tasks.length, `${urgent} task`)} ${tasks.length === 1 ? 'waits' : 'wait'} for a vacant seat: ${seat.name}`,
      why: `Nobody else in the team could do ${names}.`,
      consequence: `${names} ${tasks.length === 1 ? 'is' : 'are'} ${urgent} and nobody could stand in`,
      subjects: [...subjects, seat],
      fix: { verb: 'fillSeat', roleId: doer.vacantSeatId },
      ...shared,
    });
  }
  if (doer.seatId === null) {
    return findingOf('critical-thin', cause, {
      title: `Only one person can do ${tasks.length === 1 ? names : countOf(tasks.length, `${urgent} task`)}`,
      why: `If that person is away, ${names} ${tasks.length === 1 ? 'stops' : 'stop'}, and the finish with it.`,
      subjects,
      audience: 'facilitator',
      ...shared,
    });
  }
  const seat = subjectOf(facts.workspace, 'role', doer.seatId);
  return findingOf('critical-thin', cause, {
    title: `${tasks.length === 1 ? names : countOf(tasks.length, `${urgent} task`)} ${
      tasks.length === 1 ? 'hangs' : 'hang'
    } on one seat: ${seat.name}`,
    why: `Nobody in the team could stand in for ${names}; a week away moves ${
      urgent === 'critical' ? `the ${facts.say(facts.schedule.finishDate)} finish` : 'what has almost no float'
    }.`,
    subjects: [...subjects, seat],
    ...shared,
  });
}
