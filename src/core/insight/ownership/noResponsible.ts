import type { Task } from '../../model/nouns.ts';
import { type CausedFinding, findingOf, seatCause, worstFirst } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { paramOf } from '../rules.ts';
import { countOf, namesInWords, subjectOf } from '../subject.ts';
import type { Holder } from './letters.ts';
import { responsibleOf } from './responsibleOf.ts';
import { stakesOf } from './stakes.ts';
import { worstOf } from './worstOf.ts';

/** Open tasks that somebody answers for and nobody is named to do. */
export function noResponsible(facts: Facts): CausedFinding[] {
  const bySeat = new Map<string, Task[]>();
  const byOwner = new Map<string, { holder: Holder; tasks: Task[] }>();
  for (const task of facts.openTasks) {
    const holder = facts.accountable('task', task.id)?.holders[0];
    if (task.marker || !holder) continue;
    const { holders, vacantSeatIds } = responsibleOf(facts.workspace, 'task', task.id);
    if (holders.length > vacantSeatIds.length) continue;
    const seatId = vacantSeatIds[0];
    if (seatId !== undefined) {
      bySeat.set(seatId, [...(bySeat.get(seatId) ?? []), task]);
      continue;
    }
    const owner = byOwner.get(`${holder.type}:${holder.id}`) ?? { holder, tasks: [] };
    owner.tasks.push(task);
    byOwner.set(`${holder.type}:${holder.id}`, owner);
  }
  const owners = [...byOwner.values()];
  return [
    ...[...bySeat].map(([seatId, tasks]) => waitingForSeat(facts, seatId, tasks)),
    ...(owners.length > paramOf('no-responsible', 'groupAbove')
      ? [
          manyOwners(
            facts,
            owners.length,
            owners.flatMap(({ tasks }) => tasks),
          ),
        ]
      : owners.map(({ holder, tasks }) => oneOwner(facts, holder, tasks))),
    ...assetsNote(facts),
  ];
}

const subjectsOf = (facts: Facts, tasks: readonly Task[]) =>
  worstFirst(tasks, ({ id }) => facts.daysAtRisk(id)).map(({ id }) => subjectOf(facts.workspace, 'task', id));

function waitingForSeat(facts: Facts, seatId: string, tasks: readonly Task[]): CausedFinding {
  const seat = subjectOf(facts.workspace, 'role', seatId);
  const subjects = subjectsOf(facts, tasks);
  const names = namesInWords(subjects.map(({ name }) => name));
  const expected = facts.workspace.role.get(seatId)?.expectedFillDate ?? null;
  return findingOf('no-responsible', seatCause(seatId), {
    title: `The vacant seat ${seat.name} leaves ${countOf(tasks.length, 'task')} without a doer`,
    why: `${names} ${tasks.length === 1 ? 'waits' : 'wait'} for whoever fills it${expected ? `, expected by ${facts.say(expected)}` : ''}.`,
    consequence: `${names} ${tasks.length === 1 ? 'has' : 'have'} no other doer`,
    subjects: [seat, ...subjects],
    inputs: [{ name: 'Open tasks whose only doer is this seat', value: `${tasks.length}` }],
    fix: { verb: 'fillSeat', roleId: seatId },
    daysAtRisk: worstOf(facts, tasks),
  });
}

function oneOwner(facts: Facts, { type, id }: Holder, tasks: readonly Task[]): CausedFinding {
  const subjects = subjectsOf(facts, tasks);
  const owner = type === 'person' ? 'The person' : subjectOf(facts.workspace, type, id).name;
  const [only] = tasks;
  return findingOf('no-responsible', `owner:${type}:${id}`, {
    title:
      tasks.length === 1 && only
        ? `Nobody is named to do ${only.title}`
        : `Nobody is named to do ${countOf(tasks.length, 'task')}${type === 'person' ? '' : ` of ${owner}`}`,
    why:
      tasks.length === 1 && only
        ? (stakesOf(facts, only.id) ?? `${owner} answers for it, but no person or seat does it.`)
        : `${owner} answers for them, but no person or seat does them.`,
    subjects,
    inputs: [{ name: 'Open tasks with an owner and no doer', value: `${tasks.length}` }],
    fix: { verb: 'assignResponsible', subjects },
    daysAtRisk: worstOf(facts, tasks),
  });
}

function manyOwners(facts: Facts, owners: number, tasks: readonly Task[]): CausedFinding {
  const subjects = subjectsOf(facts, tasks);
  return findingOf('no-responsible', 'tasks', {
    title: `Nobody is named to do ${countOf(tasks.length, 'task')} of ${owners} owners`,
    why: 'Each has an owner who answers for it, but no person or seat that does it.',
    subjects,
    inputs: [
      { name: 'Open tasks', value: `${facts.openTasks.length}` },
      { name: 'Of them with an owner and no doer', value: `${tasks.length}` },
    ],
    fix: { verb: 'assignResponsible', subjects },
    daysAtRisk: worstOf(facts, tasks),
  });
}

/** Live assets run without a named person more often than not: one note, no matter how many. */
function assetsNote(facts: Facts): CausedFinding[] {
  const assets = facts.liveAssets.filter(({ id }) => {
    if (facts.accountable('asset', id) === null) return false;
    const { holders, vacantSeatIds } = responsibleOf(facts.workspace, 'asset', id);
    return holders.length === vacantSeatIds.length;
  });
  if (assets.length === 0) return [];
  const subjects = assets.map(({ id }) => subjectOf(facts.workspace, 'asset', id));
  return [
    findingOf('no-responsible', 'assets', {
      severity: 'info',
      title:
        assets.length === 1
          ? `Nobody is named to look after ${assets[0]?.name}`
          : `Nobody is named to look after ${assets.length} live assets`,
      why: 'Somebody answers for each, but no person or seat looks after it from day to day.',
      subjects,
      inputs: [
        { name: 'Live assets', value: `${facts.liveAssets.length}` },
        { name: 'Of them with an owner and no doer', value: `${assets.length}` },
      ],
      fix: { verb: 'assignResponsible', subjects },
    }),
  ];
}
