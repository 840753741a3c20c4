import type { TableName, Workspace } from '../model/nouns.ts';
import type { Subject } from './finding.ts';
import { seatTitle } from './ownership/seatTitle.ts';

/** A row as the subject of a finding. Seats go by their title, never by the person in them. */
export function subjectOf(workspace: Workspace, type: TableName, id: string): Subject {
  if (type === 'role') return { type, id, name: seatTitle(workspace, id) };
  const row = workspace[type].get(id) as { readonly name?: string; readonly title?: string } | undefined;
  return { type, id, name: row?.name ?? row?.title ?? '' };
}

/** Names in a sentence: "A", "A and B", "A, B and C", "A, B, C and 4 more". */
export function namesInWords(names: readonly string[], most = 4): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : [...names];
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** "1 task", "3 tasks". */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
