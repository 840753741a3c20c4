import { apply } from '../../change/apply.ts';
import type { Draft, RowEdit } from '../../change/change.ts';
import type { CommandContext } from '../../change/commands/context.ts';
import { insertNew, updateRow } from '../../change/commands/edits.ts';
import { findOrMakePerson, findOrMakeRoleType } from '../../change/commands/findOrMake.ts';
import { linkTasks } from '../../change/commands/linkTasks.ts';
import { isRefusal } from '../../change/refusal.ts';
import { squash } from '../../change/squash.ts';
import type { Workspace } from '../../model/nouns.ts';
import { foldName } from '../../model/spokenName.ts';
import type { OutlineItem, ParsedOutline } from './parseOutline.ts';

/** Role type of a seat whose outline line names none. */
export const UNNAMED_ROLE_TYPE = 'Team member';

export interface OutlineResult {
  readonly draft: Draft;
  /** Ids of what it makes or names, by index of the outline's items. */
  readonly ids: readonly (string | null)[];
  readonly made: {
    readonly teams: number;
    readonly seats: number;
    readonly people: number;
    readonly tasks: number;
    readonly links: number;
  };
  /** Links that were left out, such as one that would close a loop. */
  readonly problems: readonly { readonly line: number; readonly sentence: string }[];
}

export interface OutlineTarget {
  /** Team under which top-level teams and seats of the outline go. */
  readonly intoTeamId?: string | null;
}

/** The outline as one change of the workspace. Teams and tasks that exist by name are used, not made again. */
export function outlineDraft(
  start: Workspace,
  outline: ParsedOutline,
  context: CommandContext,
  { intoTeamId = null }: OutlineTarget = {},
): OutlineResult {
  let workspace = start;
  const edits: RowEdit[] = [];
  const ids: (string | null)[] = [];
  const problems: { line: number; sentence: string }[] = [];
  const made = { teams: 0, seats: 0, people: 0, tasks: 0, links: 0 };
  const add = (more: readonly RowEdit[]) => {
    const next = apply(workspace, more);
    if (isRefusal(next)) throw new Error(next.sentence);
    workspace = next;
    edits.push(...more);
  };
  const teamIdOf = (name: string, parentId: string | null): string => {
    const wanted = foldName(name);
    for (const team of workspace.team.values()) {
      if (foldName(team.name) === wanted && (parentId === null || team.parentId === parentId)) return team.id;
    }
    const id = context.newId();
    add([insertNew('team', { id, name: name.trim(), parentId })]);
    made.teams++;
    return id;
  };
  const roleTypeId = (name: string): string => {
    const { id, edits: more } = findOrMakeRoleType(workspace, name, context);
    add(more);
    return id;
  };
  const parentTeam = (item: OutlineItem): string | null =>
    item.parent !== null && outline.items[item.parent]?.kind === 'team' ? (ids[item.parent] ?? null) : intoTeamId;

  const addSeat = (item: OutlineItem & { kind: 'seat' }): string | null => {
    const teamId = parentTeam(item);
    if (teamId === null) {
      problems.push({ line: item.line, sentence: 'A seat needs a team above it.' });
      return null;
    }
    const { personName, roleTypeName, fte, lead, onCall } = item.seat;
    const typeId = roleTypeId(roleTypeName ?? UNNAMED_ROLE_TYPE);
    let personId: string | null = null;
    if (personName !== null) {
      const person = findOrMakePerson(workspace, personName, context);
      made.people += person.edits.length;
      add(person.edits);
      personId = person.id;
      for (const seat of workspace.role.values()) {
        if (seat.teamId === teamId && seat.personId === personId && seat.roleTypeId === typeId) return seat.id;
      }
    }
    const id = context.newId();
    add([insertNew('role', { id, teamId, roleTypeId: typeId, personId, fte, lead, onCall })]);
    made.seats++;
    return id;
  };

  const addTask = (item: OutlineItem & { kind: 'task' }): string => {
    const { title, estimate, teamName, layer } = item.task;
    const above =
      item.parent !== null && outline.items[item.parent]?.kind === 'team' ? (ids[item.parent] ?? null) : null;
    const teamId = teamName === null ? above : teamIdOf(teamName, null);
    const values = { ...(estimate ?? {}), ...(teamId ? { teamId } : {}), ...(layer ? { layer } : {}) };
    const marker = estimate?.likelyDays === 0 ? { marker: true } : {};
    const wanted = foldName(title);
    for (const task of workspace.task.values()) {
      if (foldName(task.title) === wanted) {
        add(updateRow('task', task, { ...values, ...marker }));
        return task.id;
      }
    }
    const id = context.newId();
    add([insertNew('task', { id, title, ...values, ...marker })]);
    made.tasks++;
    return id;
  };

  for (const item of outline.items) {
    if (item.kind === 'team') ids.push(teamIdOf(item.name, parentTeam(item)));
    else if (item.kind === 'seat') ids.push(addSeat(item));
    else ids.push(addTask(item));
  }
  for (const { line, from, to } of outline.links) {
    const [fromId, toId] = [ids[from], ids[to]];
    if (!fromId || !toId) continue;
    const link = linkTasks(workspace, { fromId, toId }, context);
    if (!isRefusal(link)) {
      add(link.edits);
      made.links++;
    } else if (link.code !== 'already-linked') problems.push({ line, sentence: link.sentence });
  }
  const draft = { verb: 'applyOutline', label: labelOf(made), edits: squash(edits) };
  return { draft, ids, made, problems };
}

function labelOf({ teams, seats, tasks, links }: OutlineResult['made']): string {
  const parts = [
    [teams, 'team'],
    [seats, 'seat'],
    [tasks, 'task'],
    [links, 'link'],
  ].flatMap(([count, noun]) => (count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]));
  return parts.length === 0 ? 'Applied an outline' : `Added ${parts.join(', ')}`;
}
