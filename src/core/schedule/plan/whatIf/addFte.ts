import { withDefaults } from '../../../model/noun.ts';
import { NOUNS, type Responsibility, settingsOf, type Task, type Workspace } from '../../../model/nouns.ts';
import type { Calendar } from '../../calendar.ts';
import { finishOf } from '../../taskWork.ts';
import { toDays, toTicks } from '../../ticks.ts';
import type { DemandClass } from '../capacity/demands.ts';
import { type LevelModel, lastFinish, levelModel } from '../exact/levelModel.ts';
import type { LevelledPlan } from '../levelledPlan.ts';
import type { LevelWorkspaceOptions } from '../levelOptions.ts';
import { levelWorkspace } from '../levelWorkspace.ts';
import { type Pool, poolsOf } from '../load/poolsOf.ts';

/** What one more FTE of a role type in a team would do to the levelled finish. */
export interface AddedFte {
  readonly teamId: string;
  readonly roleTypeId: string;
  /** The levelled finish (of the target where one is given): last day worked, ISO, and in working days. */
  readonly finishDate: string;
  readonly finishDay: number;
  /** Working days by which that is earlier than without; below 0 only where work counts that could not be done before. */
  readonly daysWon: number;
  /** Demands that could not be met and now can. */
  readonly demandsMet: number;
  /** One FTE from the status date (or the project start) to the new finish, in person-days. */
  readonly personDays: number;
  /** The same in the workspace's currency; null = the role type has no day rate. */
  readonly cost: number | null;
}

/**
 * Where one more FTE helps most: levels the workspace once as it is and once more for every pool whose seats may be too
 * few somewhere. Most days won first, then the least work. Yields the share done, 0 to 1. Every pool takes the whole
 * budget again: a smaller one than for the plan itself will do.
 */
export function* addFte(workspace: Workspace, options: LevelWorkspaceOptions): Generator<number, AddedFte[]> {
  const model = levelModel(workspace, options);
  const pools = scarcePools(workspace, model);
  const plans = pools.length + 1;
  const before = yield* levelled(workspace, options, 0, plans);
  const canWin = !isShortest(model, before, options.targetId);
  const added: AddedFte[] = [];
  for (const [number, pool] of pools.entries()) {
    const lacks = before.unmet.some(
      ({ teamId, roleTypeId }) => teamId === pool.teamId && roleTypeId === pool.roleTypeId,
    );
    const after =
      canWin || lacks ? yield* levelled(withOneMore(workspace, pool, model), options, number + 1, plans) : before;
    added.push(compared(workspace, model.from.calendar, pool, before, after, options.targetId));
  }
  return added.sort((a, b) => b.daysWon - a.daysWon || b.demandsMet - a.demandsMet || a.personDays - b.personDays);
}

function* levelled(
  workspace: Workspace,
  options: LevelWorkspaceOptions,
  done: number,
  plans: number,
): Generator<number, LevelledPlan> {
  const steps = levelWorkspace(workspace, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield (done + step.value.fraction) / plans;
  }
}

/** Pools whose seats tasks may be short of. */
function scarcePools(workspace: Workspace, { demands, limits, tooMuch }: LevelModel): Pool[] {
  const scarce = new Set([...limits.flatMap(({ uses }) => uses), ...tooMuch]);
  return poolsOf(workspace, {
    ...demands,
    uses: demands.uses.filter((use) => !use.finished && scarce.has(use)),
    recurring: [],
  });
}

function isShortest(model: LevelModel, plan: LevelledPlan, targetId: string | undefined): boolean {
  const { project, freeStart, from } = model;
  const target = from.tasks.findIndex(({ id }) => id === targetId);
  const shortest = target < 0 ? lastFinish(model, freeStart) : finishOf(project, target, freeStart[target] as number);
  return finishIn(plan, targetId).day <= toDays(shortest);
}

function finishIn(plan: LevelledPlan, targetId: string | undefined): { readonly day: number; readonly date: string } {
  const target = plan.tasks.get(targetId ?? '');
  return target
    ? { day: target.finishDay, date: target.finishDate }
    : { day: plan.durationDays, date: plan.finishDate };
}

/**
 * Somebody new in the team, who also takes work off its named doers; where a capacity row says how many there are, one
 * more.
 */
function withOneMore(
  workspace: Workspace,
  { teamId, roleTypeId, has }: Pool,
  { demands, from }: LevelModel,
): Workspace {
  const stated = [...workspace.capacity.values()].filter(
    (row) => row.teamId === teamId && row.roleTypeId === roleTypeId,
  );
  if (stated.length > 0) {
    const more = stated.map((row) => [row.id, { ...row, fte: row.fte + 1 }] as const);
    return { ...workspace, capacity: new Map([...workspace.capacity, ...more]) };
  }
  const id = 'one more';
  const seat = withDefaults(NOUNS.role, { id, teamId, roleTypeId, personId: id, fte: 1 });
  const helped = demands.uses.filter((use) => {
    const { ofDoers, seats } = demands.classes[use.classNumber] as DemandClass;
    return ofDoers && !use.finished && use.roleTypeId === roleTypeId && seats.some((own) => has.has(own));
  });
  const also = helped.map(({ task }): [string, Responsibility] => {
    const row = from.tasks[task] as Task;
    const holder = { letter: 'R', holderType: 'role', holderId: id } as const;
    return [`${id} ${row.id}`, { id: `${id} ${row.id}`, subjectType: 'task', subjectId: row.id, ...holder }];
  });
  return {
    ...workspace,
    role: new Map([...workspace.role, [id, seat]]),
    responsibility: new Map([...workspace.responsibility, ...also]),
  };
}

function compared(
  workspace: Workspace,
  calendar: Calendar,
  { teamId, roleTypeId }: Pool,
  before: LevelledPlan,
  after: LevelledPlan,
  targetId: string | undefined,
): AddedFte {
  const was = finishIn(before, targetId);
  const will = finishIn(after, targetId);
  const demandsMet = before.unmet.length - after.unmet.length;
  // The plan without can still be worked with one more, unless there is more work in it now.
  const finish = will.day > was.day && demandsMet === 0 ? was : will;
  const { statusDate } = settingsOf(workspace);
  const personDays = Math.max(0, finish.day - (statusDate === null ? 0 : calendar.dayFrom(statusDate)));
  const dayRate = workspace.role_type.get(roleTypeId)?.dayRate ?? null;
  return {
    ...{ teamId, roleTypeId, finishDate: finish.date, finishDay: finish.day },
    daysWon: toDays(toTicks(was.day) - toTicks(finish.day)),
    ...{ demandsMet, personDays, cost: dayRate === null ? null : dayRate * personDays },
  };
}
