import type { Change, RowEdit } from '../../../core/change/change.ts';
import type { LogRow } from './logRow.ts';

/** The change a log row keeps, with its edits read from their text. */
export const changeOf = (row: LogRow, edits: readonly RowEdit[]): Change => ({
  id: row.id,
  verb: row.verb,
  label: row.label,
  atMs: row.at_ms,
  author: row.author,
  baseSeq: row.base_seq,
  undoes: row.undoes,
  redoes: row.redoes,
  edits,
});
