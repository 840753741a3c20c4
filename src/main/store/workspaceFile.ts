import type { Change, RowEdit } from '../../core/change/change.ts';
import { rowEditSchema } from '../../core/change/changeSchema.ts';
import type { HistoryEntry } from '../../core/history/history.ts';
import type { Workspace } from '../../core/model/nouns.ts';
import { z } from '../../core/model/zod.ts';
import { connect, disconnect } from './connection.ts';
import { sqliteCode } from './diskTrouble.ts';
import type { Db } from './driver.ts';
import { changeOf } from './log/changeOf.ts';
import { completeEdits } from './log/completeEdits.ts';
import { CHAIN_START, LOG_COLUMNS, type LogRow } from './log/logRow.ts';
import { createLogWriter } from './log/logWriter.ts';
import { migrate } from './migrations/migrate.ts';
import { readRows } from './rows/readRows.ts';
import { createRowWriter } from './rows/rowWriter.ts';

export interface LoggedChange {
  readonly seq: number;
  readonly change: Change;
}

/** The last link of the log: what the next one is chained to. */
export interface LogEnd {
  readonly seq: number;
  readonly hash: string;
}

/** One connection to one workspace file that has passed inspection. Everything here is synchronous. */
export interface WorkspaceFile {
  /** False where the file was opened for reading or its medium cannot be written. */
  readonly writable: boolean;
  readRows(): Workspace;
  /** The whole log without its edits, in order. */
  readHistory(): HistoryEntry[];
  readEnd(): LogEnd;
  changesAfter(seq: number): LoggedChange[];
  /** The edits of a committed change, or null where there is no such change. */
  editsOf(changeId: string): RowEdit[] | null;
  /** `seq` of a committed change, or null. */
  seqOf(changeId: string): number | null;
  /** Changes when another connection has written the file. */
  dataVersion(): number;
  /** Writes the rows and the log row as one transaction: after it returns the change is on disk. */
  append(change: Change, editsText: string, end: LogEnd): LogEnd;
  /** Saves what this connection sees as a new file. */
  copyInto(path: string): void;
  close(): void;
}

export interface OpenOptions {
  readonly readonly?: boolean;
}

/** What goes back into the file as SQL was checked when it came in, and is again when it comes out. */
const editsSchema = z.array(rowEditSchema);
const readEdits = (text: string): RowEdit[] => editsSchema.parse(completeEdits(JSON.parse(text)));

/** Opens a file for work, migrating an older one. Only for files that have passed inspection. */
export function openWorkspaceFile(path: string, { readonly = false }: OpenOptions = {}): WorkspaceFile {
  if (readonly) return workspaceFileOn(connect(path, { readonly: true }), false);
  let db: Db | null = null;
  try {
    db = connect(path);
    probeWrite(db);
  } catch (problem) {
    if (db) disconnect(db);
    if (!/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(sqliteCode(problem) ?? '')) throw problem;
    return workspaceFileOn(connect(path, { readonly: true }), false);
  }
  migrate(db);
  return workspaceFileOn(db, true);
}

/** Proves that the medium takes writes, without changing a byte: a file opens fine where only its first write fails. */
function probeWrite(db: Db): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    db.pragma(`user_version = ${db.pragma('user_version', { simple: true })}`);
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/** The file behind a connection that is at the last migration; the connection is its own from now on. */
export function workspaceFileOn(db: Db, writable: boolean): WorkspaceFile {
  const lastLink = db.prepare('SELECT seq, hash FROM change ORDER BY seq DESC LIMIT 1');
  const linksAfter = db.prepare(`SELECT ${LOG_COLUMNS.join(', ')} FROM change WHERE seq > ? ORDER BY seq`);
  const editsById = db.prepare('SELECT edits FROM change WHERE id = ?').pluck();
  const seqById = db.prepare('SELECT seq FROM change WHERE id = ?').pluck();
  const dataVersion = db.prepare('PRAGMA data_version').pluck();
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rows = createRowWriter(db);
  const appendLink = createLogWriter(db);

  const transact = (change: Change, editsText: string, end: LogEnd, write: (edits: readonly RowEdit[]) => void) => {
    begin.run();
    try {
      write(change.edits);
      const seq = end.seq + 1;
      const hash = appendLink(change, editsText, seq, end.hash);
      commit.run();
      return { seq, hash };
    } catch (problem) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw problem;
    }
  };

  return {
    writable,
    readRows: () => readRows(db),
    readHistory: () =>
      db.prepare('SELECT id, verb, label, undoes, redoes FROM change ORDER BY seq').all() as HistoryEntry[],
    readEnd: () => (lastLink.get() as LogEnd | undefined) ?? { seq: 0, hash: CHAIN_START },
    changesAfter: (seq) =>
      (linksAfter.all(seq) as LogRow[]).map((row) => ({
        seq: row.seq,
        change: changeOf(row, readEdits(row.edits)),
      })),
    editsOf(changeId) {
      const text = editsById.get(changeId) as string | undefined;
      return text === undefined ? null : readEdits(text);
    },
    seqOf: (changeId) => (seqById.get(changeId) as number | undefined) ?? null,
    dataVersion: () => dataVersion.get() as number,
    append(change, editsText, end) {
      try {
        return transact(change, editsText, end, rows.write);
      } catch (problem) {
        // Two rows may have swapped a unique value: no order of single edits is free of a clash then.
        if (sqliteCode(problem) !== 'SQLITE_CONSTRAINT_UNIQUE') throw problem;
        return transact(change, editsText, end, rows.writeUnordered);
      }
    },
    copyInto: (path) => void db.prepare('VACUUM INTO ?').run(path),
    close: () => disconnect(db),
  };
}
