import type { Change } from '../../../core/change/change.ts';
import type { Db } from '../driver.ts';
import { hashOf, LOG_COLUMNS, type LogRow } from './logRow.ts';

/** Appends a link to the chain. Call it inside the transaction that writes the change's rows. */
export function createLogWriter(db: Db) {
  const insert = db.prepare(
    `INSERT INTO change (${LOG_COLUMNS.join(', ')}) VALUES (${LOG_COLUMNS.map(() => '?').join(', ')})`,
  );
  return (change: Change, editsText: string, seq: number, prevHash: string): string => {
    const link: Omit<LogRow, 'hash'> = {
      seq,
      id: change.id,
      verb: change.verb,
      label: change.label,
      at_ms: change.atMs,
      author: change.author,
      base_seq: change.baseSeq,
      undoes: change.undoes,
      redoes: change.redoes,
      prev_hash: prevHash,
      edits: editsText,
    };
    const row: LogRow = { ...link, hash: hashOf(link) };
    insert.run(...LOG_COLUMNS.map((column) => row[column]));
    return row.hash;
  };
}
