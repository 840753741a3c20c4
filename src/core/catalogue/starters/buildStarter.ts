import { apply } from '../../change/apply.ts';
import type { RowEdit } from '../../change/change.ts';
import { insertNew } from '../../change/commands/edits.ts';
import { isRefusal } from '../../change/refusal.ts';
import type { LinkType } from '../../model/dependency.ts';
import { emptyWorkspace, settingsOf } from '../../model/nouns.ts';
import { createCalendar } from '../../schedule/calendar.ts';
import { buildBlank, type NewWorkspace } from './buildBlank.ts';
import type { SeatPlan, StarterPlan, TaskPlan, TeamPlan } from './plan.ts';
import { roadmapLayout } from './roadmapLayout.ts';
import { planOf, type StarterId } from './starters.ts';

export type NewStarter = Omit<NewWorkspace, 'title'> & { readonly title?: string };

/** The edits that make a workspace from a starter, all inserts, parents before what refers to them. */
export const buildStarter = (id: StarterId, given: NewStarter): RowEdit[] => buildPlan(planOf(id), given);

/** The edits that make a workspace from a plan. A plan that contradicts itself is a programming error and throws. */
export function buildPlan(plan: StarterPlan, given: NewStarter): RowEdit[] {
  const { newId } = given;
  const edits = buildBlank({ ...given, title: given.title ?? plan.title });
  const blank = apply(emptyWorkspace(), edits);
  if (isRefusal(blank)) throw new Error(blank.sentence);
  const calendar = createCalendar(settingsOf(blank));
  const roleTypeIds = new Map([...blank.role_type.values()].map(({ key, id }) => [key ?? id, id]));
  const teams = flatten(plan.teams, null);
  const tasks = plan.streams.flatMap((stream) => stream.tasks);

  const ids = new Map<string, string>();
  const idOf = (kind: string, planId: string): string => {
    const id = ids.get(`${kind}:${planId}`);
    if (id === undefined) throw new Error(`the starter “${plan.title}” names an unknown ${kind}: ${planId}`);
    return id;
  };
  const make = (kind: string, planId: string): string => {
    const id = newId();
    if (ids.has(`${kind}:${planId}`)) throw new Error(`the starter “${plan.title}” has two of ${kind}: ${planId}`);
    ids.set(`${kind}:${planId}`, id);
    return id;
  };
  const roleTypeId = (type: string): string => {
    const id = roleTypeIds.get(type);
    if (id === undefined) throw new Error(`the catalogue has no role type ${type}`);
    return id;
  };

  for (const name of new Set(teams.flatMap(({ team }) => team.seats.flatMap(({ who }) => who ?? [])))) {
    edits.push(insertNew('person', { id: make('person', name), key: name, name }));
  }
  for (const { team, parent } of teams) {
    edits.push(
      insertNew('team', {
        id: make('team', team.id),
        key: team.id,
        parentId: parent === null ? null : idOf('team', parent),
        name: team.name,
        kind: team.kind,
        purpose: team.purpose ?? '',
        method: team.method ?? 'none',
        sprintDays: team.sprintDays ?? null,
        workingWeek: team.week === undefined ? null : [...team.week],
        holidays: (team.daysOff ?? []).map((day) => calendar.dateOf(day)),
      }),
    );
  }
  for (const { team } of teams) {
    for (const seat of team.seats) edits.push(...seatEdits(seat, team));
  }
  for (const asset of plan.assets) {
    edits.push(
      insertNew('asset', {
        id: make('asset', asset.id),
        key: asset.id,
        name: asset.name,
        kind: asset.kind,
        layer: asset.layer ?? null,
        tier: asset.tier ?? null,
        status: asset.status ?? 'live',
        sourcing: asset.sourcing ?? null,
      }),
    );
  }
  for (const task of tasks) edits.push(taskEdit(task));
  for (const task of tasks) {
    for (const [type, fte] of Object.entries(task.demand ?? {})) {
      const taskId = idOf('task', task.id);
      edits.push(insertNew('task_demand', { id: newId(), taskId, roleTypeId: roleTypeId(type), fte }));
    }
  }
  for (const task of tasks) {
    for (const risk of task.risks ?? []) {
      edits.push(insertNew('risk_event', { id: newId(), taskId: idOf('task', task.id), ...risk }));
    }
  }
  for (const task of tasks) for (const item of task.after ?? []) edits.push(linkEdit(item, task));
  for (const asset of plan.assets) pushHolders('asset', asset);
  for (const task of tasks) pushHolders('task', task);
  pushPlacements();
  return edits;

  function seatEdits(seat: SeatPlan, team: TeamPlan): RowEdit[] {
    const id = seat.id === undefined ? newId() : make('seat', seat.id);
    const made = insertNew('role', {
      id,
      key: seat.id ?? null,
      teamId: idOf('team', team.id),
      roleTypeId: roleTypeId(seat.type),
      personId: seat.who === null ? null : idOf('person', seat.who),
      fte: seat.fte ?? 1,
      lead: seat.lead ?? false,
      onCall: seat.onCall ?? false,
      expectedFillDate: seat.fillDay === undefined ? null : calendar.dateOf(seat.fillDay),
    });
    const covers = (seat.covers ?? []).map((type) =>
      insertNew('role_cover', { id: newId(), roleId: id, roleTypeId: roleTypeId(type) }),
    );
    return [made, ...covers];
  }

  function taskEdit(task: TaskPlan): RowEdit {
    const days = task.days === 'marker' ? null : task.days;
    return insertNew('task', {
      id: make('task', task.id),
      key: task.id,
      title: task.title,
      teamId: task.team === null ? null : idOf('team', task.team),
      assetId: task.asset === undefined ? null : idOf('asset', task.asset),
      kind: task.kind ?? 'unspecified',
      layer: task.layer ?? null,
      horizon: task.horizon ?? null,
      optimisticDays: days?.[0] ?? null,
      likelyDays: days?.[1] ?? null,
      pessimisticDays: days?.[2] ?? null,
      marker: task.days === 'marker',
      deadline: task.deadlineDay === undefined ? null : calendar.dateOf(task.deadlineDay - 1),
      notBefore: task.notBeforeDay === undefined ? null : calendar.dateOf(task.notBeforeDay),
      repeatEveryDays: task.repeatEvery ?? null,
    });
  }

  function linkEdit(item: string, task: TaskPlan): RowEdit {
    const [, from = '', type = 'FS', lag = '0'] = /^(\S+)(?: (FS|SS|FF|SF)([+-]\d+)?)?$/.exec(item) ?? [];
    const [fromId, toId] = [idOf('task', from), idOf('task', task.id)];
    return insertNew('dependency', { id: newId(), fromId, toId, type: type as LinkType, lagDays: Number(lag) });
  }

  function pushHolders(
    subjectType: 'asset' | 'task',
    {
      id,
      owners = [],
      doers = [],
    }: { readonly id: string; readonly owners?: readonly string[]; readonly doers?: readonly string[] },
  ): void {
    const subjectId = idOf(subjectType, id);
    for (const owner of owners) {
      const holderId = idOf('team', owner);
      edits.push(
        insertNew('responsibility', { id: newId(), subjectType, subjectId, letter: 'A', holderType: 'team', holderId }),
      );
    }
    for (const doer of doers) {
      const holderType = ids.has(`seat:${doer}`) ? 'role' : 'person';
      const holderId = idOf(holderType === 'role' ? 'seat' : 'person', doer);
      edits.push(
        insertNew('responsibility', { id: newId(), subjectType, subjectId, letter: 'R', holderType, holderId }),
      );
    }
  }

  function pushPlacements(): void {
    const { cards, frames } = roadmapLayout(plan.streams);
    for (const frame of frames) edits.push(insertNew('frame', { id: newId(), canvas: 'roadmap', ...frame }));
    for (const { id, at } of plan.teams) {
      if (at === undefined) continue;
      const entityId = idOf('team', id);
      edits.push(
        insertNew('placement', {
          id: newId(),
          canvas: 'structure',
          entityType: 'team',
          entityId,
          x: at[0],
          y: at[1],
        }),
      );
    }
    for (const [taskId, at] of cards) {
      const entityId = idOf('task', taskId);
      edits.push(
        insertNew('placement', { id: newId(), canvas: 'roadmap', entityType: 'task', entityId, x: at.x, y: at.y }),
      );
    }
  }
}

/** Teams, parents before children. */
function flatten(
  teams: readonly TeamPlan[],
  parent: string | null,
): { readonly team: TeamPlan; readonly parent: string | null }[] {
  return teams.flatMap((team) => [{ team, parent }, ...flatten(team.teams ?? [], team.id)]);
}
