import type { RowEdit } from '../../change/change.ts';
import { insertNew, insertRow } from '../../change/commands/edits.ts';
import { roleTypeRows } from '../roleTypeRows.ts';

export interface NewWorkspace {
  readonly newId: () => string;
  readonly title: string;
  /** ISO date. */
  readonly projectStart: string;
  /** ISO dates. */
  readonly holidays: readonly string[];
}

/** The edits that make an empty workspace: its own row and the catalogue's role types. */
export function buildBlank({ newId, title, projectStart, holidays }: NewWorkspace): RowEdit[] {
  const settings = { id: newId(), lineageId: newId(), title, projectStart, holidays: [...holidays].sort() };
  return [insertNew('workspace', settings), ...roleTypeRows(newId).map((row) => insertRow('role_type', row))];
}
