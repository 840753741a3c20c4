import type { Workspace } from '../../model/nouns.ts';
import type { HolderType, RaciLetter, SubjectType } from '../../model/responsibility.ts';
import type { RowEdit } from '../change.ts';
import { refuse } from '../refusal.ts';
import { type CommandContext, counted, draft, type Outcome } from './context.ts';
import { deleteRow, insertNew } from './edits.ts';
import { findOrMakePerson } from './findOrMake.ts';

export type Holder = { readonly type: HolderType; readonly id: string } | { readonly personName: string };

export interface Assign {
  readonly subjectType: SubjectType;
  readonly subjectIds: readonly string[];
  readonly letter: RaciLetter;
  /** null = nobody: takes the letter away from whoever holds it. */
  readonly holder: Holder | null;
}

const WORDS: Record<RaciLetter, string> = { A: 'accountable', R: 'responsible', C: 'consulted', I: 'informed' };

/** Gives a letter of RACI to a holder. Exactly one A: a new accountable holder replaces the one before; R, C and I add up. */
export function assign(
  workspace: Workspace,
  { subjectType, subjectIds, letter, holder }: Assign,
  context: CommandContext,
): Outcome {
  const edits: RowEdit[] = [];
  let held: { type: HolderType; id: string } | null = null;
  let holderName = 'Nobody';
  if (holder && 'personName' in holder) {
    const person = findOrMakePerson(workspace, holder.personName, context);
    edits.push(...person.edits);
    held = { type: 'person', id: person.id };
    holderName = holder.personName;
  } else if (holder) {
    held = holder;
    const named = holderNameOf(workspace, holder.type, holder.id);
    if (named === null) return refuse('no-holder', 'Who should hold this is not there any more.');
    holderName = named;
  }
  const wanted = new Set(subjectIds);
  const have = new Set<string>();
  for (const row of workspace.responsibility.values()) {
    if (row.subjectType !== subjectType || row.letter !== letter || !wanted.has(row.subjectId)) continue;
    const same = held !== null && row.holderType === held.type && row.holderId === held.id;
    if (same) have.add(row.subjectId);
    else if (letter === 'A' || held === null) edits.push(deleteRow('responsibility', row));
  }
  if (held) {
    for (const subjectId of wanted) {
      if (have.has(subjectId)) continue;
      edits.push(
        insertNew('responsibility', {
          id: context.newId(),
          subjectType,
          subjectId,
          letter,
          holderType: held.type,
          holderId: held.id,
        }),
      );
    }
  }
  const names = subjectIds.map((id) => workspace.task.get(id)?.title ?? workspace.asset.get(id)?.name ?? '');
  return draft('assign', `${holderName} is ${WORDS[letter]} for ${counted(names, subjectType)}`, edits);
}

/** Name of a holder for people, or null where there is none. */
export function holderNameOf(workspace: Workspace, type: HolderType, id: string): string | null {
  if (type === 'team') return workspace.team.get(id)?.name ?? null;
  if (type === 'person') return workspace.person.get(id)?.name ?? null;
  const seat = workspace.role.get(id);
  if (!seat) return null;
  const person = seat.personId === null ? 'Vacant' : workspace.person.get(seat.personId)?.name;
  return `${person}, ${workspace.role_type.get(seat.roleTypeId)?.name ?? 'seat'}`;
}
