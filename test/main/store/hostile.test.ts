import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDriver } from '../../../src/main/store/driver.ts';
import { inspect } from '../../../src/main/store/inspect/inspect.ts';
import type { InspectionVerdict } from '../../../src/main/store/inspect/report.ts';
import { LAST_MIGRATION } from '../../../src/main/store/migrations/migrations.ts';
import { goldenCopy } from './support/golden.ts';
import { inspectForReal } from './support/inspectHere.ts';
import { tempFolder } from './support/tempFolder.ts';

/** A good file after somebody else's SQL. */
function withSql(sql: string): string {
  const path = goldenCopy();
  const db = openDriver(path);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
  return path;
}

/** A good file after somebody else's bytes. */
function withBytes(change: (bytes: Buffer) => Buffer | undefined): string {
  const path = goldenCopy();
  const bytes = readFileSync(path);
  writeFileSync(path, change(bytes) ?? bytes);
  return path;
}

const stateOf = (path: string) => {
  const { mtimeMs, size } = lstatSync(path);
  return { mtimeMs, size, hash: createHash('sha256').update(readFileSync(path)).digest('hex') };
};

async function expectRefused(path: string, verdict: InspectionVerdict): Promise<string> {
  const before = stateOf(path);
  const report = await inspect({ path, knownHash: null });
  expect(report.verdict).toBe(verdict);
  expect(report.sentence).toMatch(/Nothing was changed\.$/);
  expect(stateOf(path)).toEqual(before);
  return report.sentence;
}

/** Each of these runs, or would run, something when the file is read by a trusting program. */
const BOOBY_TRAPS: Readonly<Record<string, string>> = {
  'an endless view in place of a table':
    'ALTER TABLE task RENAME TO task_gone; CREATE VIEW task AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;',
  'a view of its own': 'CREATE VIEW v_more AS SELECT * FROM task;',
  'an altered view of ours': 'DROP VIEW v_unowned; CREATE VIEW v_unowned AS SELECT hex(zeroblob(500000000));',
  'a trigger': 'CREATE TRIGGER boom AFTER UPDATE ON task BEGIN DELETE FROM change; END;',
  'a trigger on a view': 'CREATE TRIGGER boom INSTEAD OF DELETE ON v_unowned BEGIN DELETE FROM task; END;',
  'a generated column': 'ALTER TABLE task ADD COLUMN bomb TEXT AS (hex(zeroblob(100000000)));',
  'a further column': 'ALTER TABLE task ADD COLUMN more TEXT;',
  'a column with a prototype’s name': 'ALTER TABLE task ADD COLUMN __proto__ TEXT;',
  'a further table': 'CREATE TABLE sqlite (a);',
  'a virtual table': 'CREATE VIRTUAL TABLE words USING fts5(text);',
  'a missing table': 'DROP TABLE frame;',
  'a missing index': 'DROP INDEX task_by_team;',
  'an index on an expression': 'CREATE INDEX bomb ON task (length(hex(notes)));',
};

describe('a file built to do harm', () => {
  it.each(Object.entries(BOOBY_TRAPS))('%s is refused by its build, before anything of it runs', async (_, sql) => {
    const sentence = await expectRefused(withSql(sql), 'damaged');
    expect(sentence).toContain('built differently');
  });

  it.each(['an endless view in place of a table', 'an altered view of ours'] as const)(
    '%s does not detain the real process either',
    async (trap) => {
      const path = withSql(BOOBY_TRAPS[trap] as string);
      expect(await inspectForReal({ path, knownHash: null })).toMatchObject({ verdict: 'damaged' });
    },
  );

  const team = (id: string, parent: string) =>
    `INSERT INTO team VALUES ('${id}', NULL, '${parent}', 'X', '', 'unspecified', 'none', NULL, NULL, NULL, '[]');`;
  const DATA: Readonly<Record<string, readonly [sql: string, table: string]>> = {
    'teams inside each other': [team('x1', 'x2') + team('x2', 'x1'), 'team'],
    'a value the model does not know': ["UPDATE task SET kind = 'surprise' WHERE rowid = 1;", 'task'],
    'a date that is none': ["UPDATE task SET deadline = '2027-02-30' WHERE rowid = 1;", 'task'],
    'a number out of bounds': ['UPDATE task SET likely_days = 9e99 WHERE rowid = 1;', 'task'],
    'an infinite number': ['UPDATE placement SET x = 9e999 WHERE rowid = 1;', 'placement'],
    'a name as long as a book': ["UPDATE team SET name = hex(zeroblob(1000000)) WHERE id = 'golden-team';", 'team'],
    'JSON that is no list': ['UPDATE person SET skills = \'{"__proto__":1}\' WHERE rowid = 1;', 'person'],
    'a reference to nothing': ["UPDATE task SET team_id = 'nobody' WHERE rowid = 1;", 'task'],
    'a holder that is nothing': ["UPDATE responsibility SET holder_id = 'nobody' WHERE rowid = 1;", 'responsibility'],
    'a holder of no type': ["UPDATE responsibility SET holder_type = 'change' WHERE rowid = 1;", 'responsibility'],
    'two workspaces': [
      "INSERT INTO workspace SELECT 'second', lineage_id, title, project_start, status_date, working_week, holidays, currency, pseudonyms, near_critical_days FROM workspace;",
      'workspace',
    ],
    'no workspace': ['DELETE FROM workspace;', 'workspace'],
    'a row changed by another program': ["UPDATE team SET name = 'Other' WHERE id = 'golden-team';", 'team'],
    'a row added by another program': [team('x1', 'golden-team'), 'team'],
    'a row deleted by another program': ['DELETE FROM frame WHERE rowid = 1;', 'frame'],
    'an altered log': ["UPDATE change SET label = 'Something else' WHERE seq = 2;", 'change'],
    'altered edits in the log': ["UPDATE change SET edits = replace(edits, 'Second', 'Evil') WHERE seq = 2;", 'change'],
    'a log without its end': ['DELETE FROM change WHERE seq = 4;', 'team'],
    'a log without its middle': ['DELETE FROM change WHERE seq = 3;', 'change'],
    'no log': ['DELETE FROM change;', 'change'],
    'altered format facts': ["UPDATE meta SET value = '9' WHERE name = 'min_reader';", 'meta'],
  };
  it.each(Object.entries(DATA))('%s is found and placed', async (_, [sql, table]) => {
    const path = withSql(sql);
    await expectRefused(path, 'damaged');
    const { problems } = await inspect({ path, knownHash: null });
    expect(problems.map((problem) => problem.table)).toContain(table);
  });

  it('a log whose chain was made anew is still compared with the rows and read by the model', async () => {
    const path = goldenCopy();
    const db = openDriver(path);
    const { hashOf } = await import('../../../src/main/store/log/logRow.ts');
    const row = db.prepare('SELECT * FROM change WHERE seq = 4').get() as Parameters<typeof hashOf>[0];
    const edits = row.edits.replace('"table":"team"', '"table":"team; DROP TABLE task"');
    db.prepare('UPDATE change SET edits = ?, hash = ? WHERE seq = 4').run(edits, hashOf({ ...row, edits }));
    db.close();
    await expectRefused(path, 'damaged');
  });
});

describe('a file that is not ours, or not whole', () => {
  it('text, an empty file and a short one', async () => {
    const folder = tempFolder();
    const make = (name: string, content: string) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };
    expect(await expectRefused(make('t', 'Dear diary. '.repeat(100)), 'foreign')).toContain('not an SQLite file');
    expect(await expectRefused(make('e', ''), 'foreign')).toContain('is empty');
    await expectRefused(make('s', 'SQLite format 3\0'), 'foreign');
  });

  it('another program’s SQLite file', async () => {
    const path = join(tempFolder(), 'foreign.sqlite');
    const db = openDriver(path);
    db.exec('CREATE TABLE bookmarks (url TEXT)');
    db.close();
    expect(await expectRefused(path, 'foreign')).toContain('another program');
  });

  it('a newer one', async () => {
    const path = withSql(`PRAGMA user_version = ${LAST_MIGRATION + 1};`);
    const report = await inspect({ path, knownHash: null });
    expect(report).toMatchObject({ verdict: 'newer', userVersion: LAST_MIGRATION + 1 });
    expect(report.sentence).toBe('Made by a newer Crewmap, or damaged. Nothing was changed.');
  });

  it('one without a format number', () => expectRefused(withSql(`PRAGMA user_version = 0;`), 'damaged'));

  it('one in WAL mode', async () => {
    expect(await expectRefused(withSql('PRAGMA journal_mode = WAL;'), 'unreadable')).toContain('WAL');
  });

  it.each([600, 4_096, 100_000])('one cut to %i bytes', async (size) => {
    const path = goldenCopy();
    truncateSync(path, size);
    expect(await expectRefused(path, 'damaged')).toContain('cut short');
  });

  it.each([
    ['the page size', 16],
    ['the payload fractions', 21],
    ['the text encoding', 59],
  ])('one with a damaged header: %s', async (_, at) => {
    await expectRefused(
      withBytes((bytes) => {
        bytes[at] = 77;
        return bytes;
      }),
      'damaged',
    );
  });

  it('one with a page overwritten', async () => {
    await expectRefused(
      withBytes((bytes) => bytes.fill(0xa5, 4_096, 8_192)),
      'damaged',
    );
  });

  it('a folder, a link, and nothing at all', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'folder.sqlite'));
    symlinkSync(goldenCopy(), join(folder, 'link.sqlite'));
    const verdict = async (name: string) => (await inspect({ path: join(folder, name), knownHash: null })).verdict;
    expect(await verdict('folder.sqlite')).toBe('unreadable');
    expect(await verdict('link.sqlite')).toBe('unreadable');
    expect(await verdict('nothing.sqlite')).toBe('missing');
  });

  it('a pipe, without waiting for it', async ({ skip }) => {
    const path = join(tempFolder(), 'pipe.sqlite');
    skip(spawnSync('mkfifo', [path]).status !== 0, 'This machine has no mkfifo.');
    expect((await inspectForReal({ path, knownHash: null })).verdict).toBe('unreadable');
  });

  it('one of 10 GB', async () => {
    const path = goldenCopy();
    truncateSync(path, 10_000_000_000);
    expect((await inspect({ path, knownHash: null })).verdict).toBe('too-large');
  });
});

describe('the process of the inspection', () => {
  it('finds a good file sound, and again by its hash alone', async () => {
    const path = goldenCopy();
    const first = await inspectForReal({ path, knownHash: null });
    expect(first).toMatchObject({ verdict: 'sound', userVersion: LAST_MIGRATION, sentence: '', problems: [] });
    const knownHash = first.identity?.contentHash ?? null;
    expect(await inspectForReal({ path, knownHash })).toMatchObject({ verdict: 'sound' });
  });

  it('is ended when it does not answer', async () => {
    const { inspectInChild } = await import('../../../src/main/store/inspect/inspectInChild.ts');
    const path = goldenCopy();
    const entry = (script: string) => {
      const file = join(dirname(path), `${script.length}.mjs`);
      writeFileSync(file, script);
      return file;
    };
    const spinning = await inspectInChild(entry('for (;;);'), { path, knownHash: null });
    expect(spinning).toMatchObject({ verdict: 'unreadable' });
    expect(spinning.sentence).toContain('reasonable time');
    const crashing = await inspectInChild(entry('process.exit(3)'), { path, knownHash: null });
    expect(crashing.sentence).toContain('checking it failed');
  });

  it('is ended when it takes too much memory', async ({ skip }) => {
    skip(process.platform !== 'linux', 'Only Linux tells how much memory another process uses.');
    const { inspectInChild } = await import('../../../src/main/store/inspect/inspectInChild.ts');
    const path = goldenCopy();
    const script = join(dirname(path), 'hungry.mjs');
    writeFileSync(script, 'const all = []; setInterval(() => all.push(new Uint8Array(20_000_000).fill(1)), 5);');
    expect((await inspectInChild(script, { path, knownHash: null })).sentence).toContain('too much memory');
  });
});
