import type { Responsibility, Workspace } from '../../model/nouns.ts';
import type { HolderType, RaciLetter, SubjectType } from '../../model/responsibility.ts';

export interface Holder {
  readonly type: HolderType;
  readonly id: string;
}

type Letters = { readonly [L in RaciLetter]: readonly Holder[] };
const NONE: Letters = { R: [], A: [], C: [], I: [] };

// Tables are immutable values, so what was worked out of one stays true of it.
const indexes = new WeakMap<Workspace['responsibility'], ReadonlyMap<string, Letters>>();

function indexOf(rows: Workspace['responsibility']): ReadonlyMap<string, Letters> {
  const known = indexes.get(rows);
  if (known) return known;
  const index = new Map<string, { [L in RaciLetter]: Holder[] }>();
  const sorted = [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const row of sorted) add(index, row);
  indexes.set(rows, index);
  return index;
}

function add(index: Map<string, { [L in RaciLetter]: Holder[] }>, row: Responsibility): void {
  const { subjectType, subjectId, letter, holderType, holderId } = row;
  const key = `${subjectType}:${subjectId}`;
  const letters = index.get(key) ?? { R: [], A: [], C: [], I: [] };
  if (!letters[letter].some(({ type, id }) => type === holderType && id === holderId)) {
    letters[letter].push({ type: holderType, id: holderId });
  }
  index.set(key, letters);
}

/** The own holders of a subject per letter, earliest given first, none twice, only those that exist. */
export function lettersOf(workspace: Workspace, type: SubjectType, id: string): Letters {
  const letters = indexOf(workspace.responsibility).get(`${type}:${id}`);
  if (!letters) return NONE;
  const there = (holders: readonly Holder[]) => holders.filter((holder) => workspace[holder.type].has(holder.id));
  return { R: there(letters.R), A: there(letters.A), C: there(letters.C), I: there(letters.I) };
}
