import * as fc from 'fast-check';
import type { Draft } from '../../src/core/change/change.ts';
import { addRisk } from '../../src/core/change/commands/addRisk.ts';
import { assign } from '../../src/core/change/commands/assign.ts';
import type { CommandContext, Outcome } from '../../src/core/change/commands/context.ts';
import { createAsset } from '../../src/core/change/commands/createAsset.ts';
import { createFrame } from '../../src/core/change/commands/createFrame.ts';
import { createSeat } from '../../src/core/change/commands/createSeat.ts';
import { createTask } from '../../src/core/change/commands/createTask.ts';
import { createTeam } from '../../src/core/change/commands/createTeam.ts';
import { deleteEntities } from '../../src/core/change/commands/deleteEntities.ts';
import { editFields } from '../../src/core/change/commands/editFields.ts';
import { fillSeat } from '../../src/core/change/commands/fillSeat.ts';
import { linkTasks } from '../../src/core/change/commands/linkTasks.ts';
import { moveCards } from '../../src/core/change/commands/moveCards.ts';
import { moveSeats } from '../../src/core/change/commands/moveSeats.ts';
import { moveTeam } from '../../src/core/change/commands/moveTeam.ts';
import { nameLead } from '../../src/core/change/commands/nameLead.ts';
import { setCapacity } from '../../src/core/change/commands/setCapacity.ts';
import { setCovers } from '../../src/core/change/commands/setCovers.ts';
import { setDemand } from '../../src/core/change/commands/setDemand.ts';
import { setCollapsed, setPinned } from '../../src/core/change/commands/setPlacementFlag.ts';
import { takeBaseline } from '../../src/core/change/commands/takeBaseline.ts';
import { unlinkTasks } from '../../src/core/change/commands/unlinkTasks.ts';
import { isRefusal } from '../../src/core/change/refusal.ts';
import type { TableName, Workspace } from '../../src/core/model/nouns.ts';

/** One thing a hand could do, chosen by numbers so that it shrinks. */
export interface Gesture {
  readonly verb: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly text: string;
}

export const gesture: fc.Arbitrary<Gesture> = fc.record({
  verb: fc.nat(22),
  a: fc.nat(1_000),
  b: fc.nat(1_000),
  c: fc.nat(1_000),
  text: fc.oneof(
    fc.constantFrom('Ann', 'Ranking', 'Übung', 'a'.repeat(80), '?'),
    fc.string({ minLength: 1, maxLength: 12 }),
  ),
});

export const gestures = (maxLength = 40): fc.Arbitrary<Gesture[]> => fc.array(gesture, { maxLength });

const pick = (workspace: Workspace, table: TableName, at: number): string | undefined => {
  const ids = [...workspace[table].keys()];
  return ids.length === 0 ? undefined : ids[at % ids.length];
};

/** What the gesture asks of the workspace; null where there is nothing to do it to. */
export function outcomeOf(
  workspace: Workspace,
  { verb, a, b, c, text }: Gesture,
  context: CommandContext,
): Outcome | null {
  const team = pick(workspace, 'team', a);
  const task = pick(workspace, 'task', a);
  const otherTask = pick(workspace, 'task', b);
  const seat = pick(workspace, 'role', a);
  const at = { x: a - 500, y: b - 500 };
  switch (verb) {
    case 0:
      return createTeam(workspace, { name: text, parentId: c % 2 ? (team ?? null) : null, at }, context);
    case 1:
      return team
        ? createSeat(
            workspace,
            {
              teamId: team,
              roleType: { name: c % 3 ? 'ML Engineer' : text },
              personName: c % 4 ? text : null,
              fte: (b % 10) / 10,
            },
            context,
          )
        : null;
    case 2:
    case 3:
      return createTask(workspace, { title: text, teamId: team ?? null, likelyDays: c % 30, at }, context);
    case 4:
    case 5:
      return task && otherTask
        ? linkTasks(
            workspace,
            {
              fromId: task,
              toId: otherTask,
              type: (['FS', 'SS', 'FF', 'SF'] as const)[c % 4] ?? 'FS',
              lagDays: (c % 7) - 3,
            },
            context,
          )
        : null;
    case 6:
      return task
        ? editFields(workspace, {
            table: 'task',
            ids: [task, otherTask ?? task],
            values: { title: text, likelyDays: c },
          })
        : null;
    case 7:
      return task
        ? moveCards(workspace, { canvas: 'roadmap', moved: [{ entityType: 'task', entityId: task, ...at }] }, context)
        : null;
    case 8:
      return team
        ? moveTeam(
            workspace,
            { teamId: team, parentId: c % 2 ? (pick(workspace, 'team', b) ?? null) : null, at },
            context,
          )
        : null;
    case 9:
      return seat && team
        ? moveSeats(workspace, { roleIds: [seat], teamId: pick(workspace, 'team', b) ?? team })
        : null;
    case 10:
      return seat ? fillSeat(workspace, { roleId: seat, personName: c % 3 ? text : null }, context) : null;
    case 11:
      return seat ? nameLead(workspace, { roleId: seat, lead: c % 2 === 0 }) : null;
    case 12:
      return task
        ? assign(
            workspace,
            {
              subjectType: 'task',
              subjectIds: [task],
              letter: (['R', 'A', 'C', 'I'] as const)[c % 4] ?? 'A',
              holder: c % 5 === 0 ? null : { personName: text },
            },
            context,
          )
        : null;
    case 13: {
      const table =
        (['team', 'task', 'role', 'person', 'asset', 'frame', 'role_type', 'baseline'] as const)[c % 8] ?? 'task';
      const id = pick(workspace, table, b);
      return id && c % 2 ? deleteEntities(workspace, { entities: [{ table, id }] }) : null;
    }
    case 14:
      return createAsset(workspace, { name: text, kind: 'model' }, context);
    case 15:
      return createFrame(workspace, { canvas: 'roadmap', name: text, ...at, w: 1 + a, h: 1 + b }, context);
    case 16: {
      const link = pick(workspace, 'dependency', b);
      return link ? unlinkTasks(workspace, { dependencyIds: [link] }) : null;
    }
    case 17:
      return task ? addRisk(workspace, { taskId: task, title: text, probability: (b % 11) / 10 }, context) : null;
    case 18: {
      const roleTypeId = pick(workspace, 'role_type', b);
      const fte = c % 4 === 0 ? null : c % 4;
      return task && roleTypeId ? setDemand(workspace, { taskIds: [task], roleTypeId, fte }, context) : null;
    }
    case 19: {
      const roleTypeId = pick(workspace, 'role_type', b);
      return team && roleTypeId
        ? setCapacity(workspace, { teamId: team, roleTypeId, fte: c % 4 === 0 ? null : c % 4 }, context)
        : null;
    }
    case 20: {
      const roleTypeIds = [b, c].flatMap((nth) => pick(workspace, 'role_type', nth) ?? []);
      return seat ? setCovers(workspace, { roleId: seat, roleTypeIds }, context) : null;
    }
    case 21:
      return c % 4 === 0 ? takeBaseline(workspace, { name: text, takenAtMs: a }, context) : null;
    default:
      return team
        ? (c % 2 ? setPinned : setCollapsed)(
            workspace,
            { canvas: 'structure', cards: [{ entityType: 'team', entityId: team, ...at }], on: b % 2 === 0 },
            context,
          )
        : null;
  }
}

/** The draft of a gesture, or null where it does nothing or is refused. */
export function draftOf(workspace: Workspace, made: Gesture, context: CommandContext): Draft | null {
  const outcome = outcomeOf(workspace, made, context);
  return outcome === null || isRefusal(outcome) ? null : outcome;
}
