import type { RowEdit } from '../../../core/change/change.ts';
import { emptyHistory, type HistoryEntry, record } from '../../../core/history/history.ts';
import { completeEdits } from '../log/completeEdits.ts';
import { CHAIN_START, hashOf, LOG_COLUMNS, type LogRow } from '../log/logRow.ts';
import { isEdit } from './isEdit.ts';
import type { Sandboxed } from './sandbox.ts';
import type { Problem } from './verdicts.ts';

/** The edits of the whole log, in order, and everything that is wrong with the log itself: order, chain, contents. */
export function checkLog(db: Sandboxed): { readonly edits: RowEdit[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const edits: RowEdit[] = [];
  const entries: HistoryEntry[] = [];
  let before = CHAIN_START;
  let seq = 0;
  for (const values of db.selectObjects(`SELECT ${LOG_COLUMNS.join(', ')} FROM change ORDER BY seq`)) {
    const row = values as unknown as LogRow;
    const report = (what: string) => problems.push({ table: 'change', id: row.id, what });
    seq += 1;
    if (row.seq !== seq) report(`is number ${row.seq} where ${seq} should be`);
    if (row.prev_hash !== before) report('does not follow the change before it');
    if (hashOf(row) !== row.hash) report('was altered after it was written');
    before = row.hash;
    const parsed = readEdits(row.edits);
    if (parsed) for (const edit of parsed) edits.push(edit);
    else report('holds edits that cannot be read');
    entries.push(row);
    // A broken link breaks every later one: the first ones say where.
    if (problems.length > 0) break;
  }
  if (seq === 0) problems.push({ table: 'change', id: '', what: 'is empty: the log of changes is gone' });
  if (problems.length === 0) problems.push(...checkHistory(entries));
  return { edits, problems };
}

function readEdits(text: string): RowEdit[] | null {
  try {
    const edits = completeEdits(JSON.parse(text));
    return Array.isArray(edits) && edits.every(isEdit) ? edits : null;
  } catch {
    return null;
  }
}

function checkHistory(entries: readonly HistoryEntry[]): Problem[] {
  let history = emptyHistory();
  for (const entry of entries) {
    try {
      history = record(history, entry);
    } catch (problem) {
      return [{ table: 'change', id: entry.id, what: (problem as Error).message }];
    }
  }
  return [];
}
