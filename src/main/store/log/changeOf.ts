import type { Change, RowEdit } from '../../../core/change/change.ts';
import type { LogRow } from './logRow.ts';

/** The change a log row keeps. The row comes from a file that has passed inspection. */
export const changeOf = (row: LogRow): Change => ({
  id: row.id,
  verb: row.verb,
  label: row.label,
  atMs: row.at_ms,
  author: row.author,
  baseSeq: row.base_seq,
  undoes: row.undoes,
  redoes: row.redoes,
  edits: JSON.parse(row.edits) as RowEdit[],
});
