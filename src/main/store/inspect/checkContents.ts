import { LAST_MIGRATION } from '../migrations/migrations.ts';
import { checkLog } from './checkLog.ts';
import { checkRows } from './checkRows.ts';
import { compareWithLog } from './foldLog.ts';
import type { Sandboxed } from './sandbox.ts';
import { fingerprintOf, SCHEMA_FINGERPRINTS, SCHEMA_QUERY } from './schemaFingerprint.ts';
import { type Problem, Rejection, unchanged } from './verdicts.ts';

/** What `meta` says in every file so far. */
const META: readonly (readonly [string, string])[] = [
  ['format', 'crewmap workspace'],
  ['min_reader', '1'],
  ['min_writer', '1'],
];
const MOST_PROBLEMS = 1_000;

/** Checks everything inside a file whose header is ours. Throws Rejection. */
export function checkContents(path: string, db: Sandboxed, userVersion: number): void {
  // Before anything else is read: nothing a file brings along is ever run.
  if (fingerprintOf(db.selectArrays(SCHEMA_QUERY)) !== SCHEMA_FINGERPRINTS[userVersion]) {
    throw new Rejection(
      'damaged',
      unchanged(path, 'is built differently from a Crewmap workspace. It is damaged, or another program altered it.'),
      { userVersion },
    );
  }
  stopAt(path, userVersion, checkPages(db));
  // An older file is migrated first and checked by the model afterwards: the model knows only its newest form.
  if (userVersion < LAST_MIGRATION) return;
  const meta = db.selectArrays('SELECT name, value FROM meta ORDER BY name');
  const { workspace, problems } = checkRows(db);
  if (JSON.stringify(meta) !== JSON.stringify(META)) problems.push({ table: 'meta', id: '', what: 'was altered' });
  stopAt(path, userVersion, problems);
  const log = checkLog(db);
  stopAt(path, userVersion, log.problems);
  stopAt(path, userVersion, compareWithLog(workspace, log.edits));
}

function checkPages(db: Sandboxed): Problem[] {
  const pages = db
    .selectValues('PRAGMA integrity_check(100)')
    .filter((line) => line !== 'ok')
    .map((line) => ({ table: '', id: '', what: String(line) }));
  if (pages.length > 0) return pages;
  return db.selectArrays('PRAGMA foreign_key_check').map(([table, rowid, target]) => ({
    table: String(table),
    id: `row ${rowid}`,
    what: `points to a ${target} that is not there`,
  }));
}

function stopAt(path: string, userVersion: number, problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  const where = first.table ? ` (${first.table}${first.id ? ` ${first.id}` : ''}: ${first.what.slice(0, 120)})` : '';
  const count = problems.length === 1 ? 'one place' : `${problems.length} places`;
  throw new Rejection('damaged', unchanged(path, `is damaged in ${count}${where}.`), {
    problems: problems.slice(0, MOST_PROBLEMS),
    userVersion,
  });
}
