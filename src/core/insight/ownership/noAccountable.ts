import type { Task } from '../../model/nouns.ts';
import { type CausedFinding, findingOf, worstFirst } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { paramOf } from '../rules.ts';
import { countOf, namesInWords, subjectOf } from '../subject.ts';
import { stakesOf } from './stakes.ts';
import { worstOf } from './worstOf.ts';

/** Open tasks and live assets that nobody is accountable for. */
export function noAccountable(facts: Facts): CausedFinding[] {
  const unowned = facts.openTasks.filter(({ id }) => facts.accountable('task', id) === null);
  const assets = facts.liveAssets.filter(({ id }) => facts.accountable('asset', id) === null);
  const inheriting = new Map(assets.map(({ id }) => [id, [] as Task[]]));
  const alone: Task[] = [];
  for (const task of unowned) ((task.assetId && inheriting.get(task.assetId)) || alone).push(task);
  const limit = paramOf('no-accountable', 'groupAbove');
  return [
    ...(alone.length > limit ? [manyTasks(facts, alone)] : alone.map((task) => oneTask(facts, task))),
    ...(assets.length > limit
      ? [
          manyAssets(
            facts,
            assets.map(({ id }) => id),
            [...inheriting.values()].flat(),
          ),
        ]
      : assets.map(({ id }) => oneAsset(facts, id, inheriting.get(id) ?? []))),
  ];
}

function oneTask(facts: Facts, { id, title }: Task): CausedFinding {
  const subjects = [subjectOf(facts.workspace, 'task', id)];
  return findingOf('no-accountable', `task:${id}`, {
    title: `${title} has no accountable team`,
    why: stakesOf(facts, id) ?? 'Nobody decides when it is done, or stands in when it slips.',
    subjects,
    inputs: [
      { name: 'Accountable, own', value: 'none' },
      { name: 'Team that works on it', value: 'none' },
      { name: 'Inherited from its asset', value: 'none' },
    ],
    fix: { verb: 'assignAccountable', subjects },
    daysAtRisk: facts.daysAtRisk(id),
  });
}

function manyTasks(facts: Facts, tasks: readonly Task[]): CausedFinding {
  const sorted = worstFirst(tasks, ({ id }) => facts.daysAtRisk(id));
  const subjects = sorted.map(({ id }) => subjectOf(facts.workspace, 'task', id));
  const urgent = sorted.filter(({ id }) => facts.urgency(id) === 'critical');
  return findingOf('no-accountable', 'tasks', {
    title: `${countOf(tasks.length, 'open task')} have no accountable team`,
    why:
      urgent.length > 0
        ? `${namesInWords(urgent.map(({ title }) => title))} ${urgent.length === 1 ? 'is' : 'are'} critical: start there.`
        : 'Nobody decides when they are done, or stands in when they slip.',
    subjects,
    inputs: [
      { name: 'Open tasks', value: `${facts.openTasks.length}` },
      { name: 'Of them without anybody accountable', value: `${tasks.length}` },
    ],
    fix: { verb: 'assignAccountable', subjects },
    daysAtRisk: worstOf(facts, sorted),
  });
}

function oneAsset(facts: Facts, assetId: string, tasks: readonly Task[]): CausedFinding {
  const asset = subjectOf(facts.workspace, 'asset', assetId);
  const tier = facts.workspace.asset.get(assetId)?.tier ?? null;
  const taskSubjects = worstFirst(tasks, ({ id }) => facts.daysAtRisk(id)).map(({ id }) =>
    subjectOf(facts.workspace, 'task', id),
  );
  const live = `It is live${tier ? `, tier ${tier}` : ''}, and nobody answers for it`;
  const those = namesInWords(taskSubjects.map(({ name }) => name));
  return findingOf('no-accountable', `asset:${assetId}`, {
    title: `${asset.name} has no accountable team`,
    why:
      tasks.length > 0
        ? `${live}; ${those} would inherit its owner and ${tasks.length === 1 ? 'has' : 'have'} none.`
        : `${live}.`,
    subjects: [asset, ...taskSubjects],
    inputs: [
      { name: 'Status', value: 'live' },
      { name: 'Open tasks that would inherit its owner', value: `${tasks.length}` },
    ],
    fix: { verb: 'assignAccountable', subjects: [asset] },
    daysAtRisk: worstOf(facts, tasks),
  });
}

function manyAssets(facts: Facts, assetIds: readonly string[], tasks: readonly Task[]): CausedFinding {
  const assets = assetIds.map((id) => subjectOf(facts.workspace, 'asset', id));
  return findingOf('no-accountable', 'assets', {
    title: `${countOf(assets.length, 'live asset')} have no accountable team`,
    why: `They run today and nobody answers for them${
      tasks.length > 0 ? `; ${countOf(tasks.length, 'open task')} would inherit an owner from them` : ''
    }.`,
    subjects: [...assets, ...tasks.map(({ id }) => subjectOf(facts.workspace, 'task', id))],
    inputs: [
      { name: 'Live assets', value: `${facts.liveAssets.length}` },
      { name: 'Of them without anybody accountable', value: `${assets.length}` },
    ],
    fix: { verb: 'assignAccountable', subjects: assets },
    daysAtRisk: worstOf(facts, tasks),
  });
}
