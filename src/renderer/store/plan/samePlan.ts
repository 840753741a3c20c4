import { sameValue } from '../../../core/change/apply.ts';
import { type LooseRow, looseRows } from '../../../core/model/looseRow.ts';
import { TABLE_NAMES, type TableName, type Workspace } from '../../../core/model/nouns.ts';

/** Tables that say nothing about when work is done. */
const BESIDE: ReadonlySet<TableName> = new Set(['person', 'asset', 'frame', 'placement', 'baseline', 'baseline_task']);
const TABLES = TABLE_NAMES.filter((table) => !BESIDE.has(table));

/** Fields that name or describe and move no date. */
const WORDS: Partial<Record<TableName, ReadonlySet<string>>> = {
  workspace: new Set(['title', 'lineageId', 'currency', 'pseudonyms', 'nearCriticalDays']),
  team: new Set(['key', 'name', 'purpose', 'kind', 'method', 'sprintDays', 'wipLimit']),
  role_type: new Set(['key', 'name', 'duty', 'reliabilityFocus', 'skills', 'dayRate']),
  role: new Set(['key', 'lead', 'onCall']),
  task: new Set(['key', 'title', 'kind', 'blockedBy', 'blockedSince', 'layer', 'horizon', 'notes']),
  risk_event: new Set(['title']),
};
const NONE: ReadonlySet<string> = new Set();

const sameRow = (a: LooseRow, b: LooseRow, words: ReadonlySet<string>): boolean =>
  a === b || Object.keys(b).every((field) => words.has(field) || sameValue(a[field], b[field]));

function sameTable(a: Workspace, b: Workspace, table: TableName): boolean {
  if (a[table] === b[table]) return true;
  if (a[table].size !== b[table].size) return false;
  const before = looseRows(a, table);
  for (const [id, row] of looseRows(b, table)) {
    const other = before.get(id);
    if (!other || !sameRow(other, row, WORDS[table] ?? NONE)) return false;
  }
  return true;
}

/** Do both ask for the same work of the same teams? Then what was computed for one holds for the other. */
export const samePlan = (a: Workspace, b: Workspace): boolean => TABLES.every((table) => sameTable(a, b, table));
