import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { insertNew } from '../../../src/core/change/commands/edits.ts';
import { toRowLists } from '../../../src/core/rows/tables.ts';
import { createLiveWorkspace } from '../../../src/main/services/liveWorkspace.ts';
import { connect } from '../../../src/main/store/connection.ts';
import { inspect } from '../../../src/main/store/inspect/inspect.ts';
import { LAST_MIGRATION } from '../../../src/main/store/migrations/migrations.ts';
import { openWorkspaceFile, type WorkspaceFile, workspaceFileOn } from '../../../src/main/store/workspaceFile.ts';
import { needs } from '../../support/needs.ts';
import { changeWith, newTeam, renameTeam } from '../store/support/changes.ts';
import { goldenCopy } from '../store/support/golden.ts';
import { tempFolder } from '../store/support/tempFolder.ts';
import { commit, read, startWork } from './support/work.ts';

const sqliteError = (code: string) => Object.assign(new Error(code), { code });

describe('a disk that does not take a change', () => {
  it('full: the change is refused with a sentence, memory stays, and the next one is saved when there is space', async () => {
    const path = goldenCopy();
    const db = connect(path);
    const pushed: number[] = [];
    const live = createLiveWorkspace(workspaceFileOn(db, true), ({ seq }) => pushed.push(seq));
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    const before = JSON.stringify(toRowLists(live.workspace));
    const tasks = [1, 2, 3].map((n) => insertNew('task', { id: `k${n}`, title: 'Long', notes: 'x'.repeat(19_000) }));
    const change = changeWith('big', [renameTeam('golden-team', 'Second name', 'Other'), ...tasks]);
    for (let attempt = 0; attempt < 3; attempt++) {
      expect(() => live.commit(change)).toThrow(
        expect.objectContaining({ error: expect.objectContaining({ code: 'io', detail: 'disk-full' }) }),
      );
      expect(JSON.stringify(toRowLists(live.workspace))).toBe(before);
    }
    expect(pushed).toEqual([]);
    db.pragma('max_page_count = 1000000');
    expect(live.commit(change)).toBe(5);
    expect(pushed).toEqual([5]);
    db.close();
    expect(await inspect({ path, knownHash: null })).toMatchObject({ verdict: 'sound' });
  });

  it.each([
    ['SQLITE_IOERR_WRITE', 'io', 'disk-error'],
    ['SQLITE_IOERR_FSYNC', 'io', 'disk-error'],
    ['SQLITE_BUSY', 'io', 'file-busy'],
    ['SQLITE_READONLY_DBMOVED', 'read-only', 'medium'],
    ['SQLITE_CORRUPT', 'unreadable', 'damaged'],
  ])('%s is told in words', (sqlite, code, detail) => {
    const file = openWorkspaceFile(goldenCopy());
    const broken: WorkspaceFile = {
      ...file,
      append: () => {
        throw sqliteError(sqlite);
      },
    };
    const live = createLiveWorkspace(broken, () => {});
    const before = JSON.stringify(toRowLists(live.workspace));
    expect(() => live.commit(changeWith('c', [newTeam('t1')]))).toThrow(
      expect.objectContaining({ error: expect.objectContaining({ code, detail }) }),
    );
    expect(JSON.stringify(toRowLists(live.workspace))).toBe(before);
    file.close();
  });

  it('that fails after the change has landed: the log is asked, and the change counts', () => {
    const file = openWorkspaceFile(goldenCopy());
    const late: WorkspaceFile = {
      ...file,
      append: (...given) => {
        file.append(...given);
        throw sqliteError('SQLITE_IOERR_FSYNC');
      },
    };
    const live = createLiveWorkspace(late, () => {});
    expect(live.commit(changeWith('c', [newTeam('t1')]))).toBe(5);
    expect(live.workspace.team.has('t1')).toBe(true);
    expect(live.history.undo).toBe('Change c');
    file.close();
  });

  it('that does not even answer that: nobody says it is saved', () => {
    const file = openWorkspaceFile(goldenCopy());
    let dead = false;
    const gone: WorkspaceFile = {
      ...file,
      append: () => {
        dead = true;
        throw sqliteError('SQLITE_IOERR_WRITE');
      },
      seqOf: (id) => {
        if (dead) throw sqliteError('SQLITE_IOERR_READ');
        return file.seqOf(id);
      },
    };
    const live = createLiveWorkspace(gone, () => {});
    expect(() => live.commit(changeWith('c', [newTeam('t1')]))).toThrow(/not certain/);
    expect(live.workspace.team.has('t1')).toBe(false);
    file.close();
  });

  it('with a broken folder of the app’s own: the file opens to be read, with a reason', async () => {
    const work = startWork();
    mkdirSync(work.home, { recursive: true });
    execFileSync(process.execPath, [
      '-e',
      `require('fs').writeFileSync(${JSON.stringify(join(work.home, 'locks'))}, '')`,
    ]);
    const { workspaceId } = await work.openPath(goldenCopy());
    expect((await read(work, workspaceId)).access).toMatchObject({
      mode: 'read-only',
      reason: 'trouble',
      canTakeOver: true,
    });
  });
});

describe('a file that is taken away while it is open', () => {
  it('is noticed at the next change; what is seen is kept beside', async () => {
    const path = goldenCopy();
    const work = startWork();
    const { workspaceId } = await work.openPath(path);
    await read(work, workspaceId);
    await commit(work, workspaceId, [newTeam('t1')]);
    renameSync(path, join(tempFolder(), 'elsewhere.sqlite'));
    await expect(commit(work, workspaceId, [newTeam('t2')])).rejects.toMatchObject({ error: { code: 'read-only' } });
    const kept = join(dirname(path), `workspace-${LAST_MIGRATION} (kept).sqlite`);
    expect((await inspect({ path: kept, knownHash: null })).verdict).toBe('sound');
    await expect(work.services['workspace.takeOver']({ workspaceId }, { windowId: 'window-1' })).rejects.toMatchObject({
      error: { code: 'not-found' },
    });
    expect((await read(work, workspaceId)).tables.team.map(({ id }) => id)).toContain('t1');
  });
});

describe('a file that another program alters while it is open', () => {
  it.each([
    ['in one row', "UPDATE team SET name = 'Alien' WHERE id = 'golden-team'"],
    ['in its log', 'DELETE FROM change WHERE seq = 5'],
  ])('%s: nothing more is written to it, and what is seen is kept beside', async (_, sql) => {
    const path = goldenCopy();
    const work = startWork();
    const { workspaceId } = await work.openPath(path);
    await read(work, workspaceId);
    await commit(work, workspaceId, [newTeam('t1')]);
    const alien = connect(path);
    alien.exec(sql);
    alien.close();
    const altered = readFileSync(path);
    await expect(commit(work, workspaceId, [newTeam('t2')])).rejects.toMatchObject({ error: { code: 'read-only' } });
    expect(readFileSync(path).equals(altered)).toBe(true);
    const kept = openWorkspaceFile(join(dirname(path), `workspace-${LAST_MIGRATION} (kept).sqlite`));
    expect([...kept.readRows().team.keys()]).toEqual(expect.arrayContaining(['golden-team', 't1']));
    kept.close();
    await expect(work.services['workspace.takeOver']({ workspaceId }, { windowId: 'window-1' })).rejects.toMatchObject({
      error: { code: 'unreadable' },
    });
    expect((await read(work, workspaceId)).access).toMatchObject({ mode: 'read-only', reason: 'trouble' });
  });

  it('without altering what it says: work goes on', async () => {
    const path = goldenCopy();
    const work = startWork();
    const { workspaceId } = await work.openPath(path);
    await read(work, workspaceId);
    const alien = connect(path);
    alien.exec('VACUUM');
    alien.close();
    expect(await commit(work, workspaceId, [newTeam('t1')])).toEqual({ seq: 5 });
  });
});

const undo: (() => void)[] = [];
afterEach(() => {
  for (const act of undo.splice(0)) act();
});

/** Makes a file or folder unwritable, for root too where the file system can; says whether that worked. */
function protect(path: string): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) {
    chmodSync(path, path.endsWith('.sqlite') ? 0o444 : 0o555);
    undo.push(() => chmodSync(path, 0o755));
    return process.platform !== 'win32';
  }
  try {
    execFileSync('chattr', ['+i', path], { stdio: 'ignore' });
    undo.push(() => execFileSync('chattr', ['-i', path]));
    return true;
  } catch {
    return false;
  }
}

function canProtect(): boolean {
  const works = protect(tempFolderForProbe());
  for (const act of undo.splice(0)) act();
  return works;
}
const tempFolderForProbe = (): string => dirname(goldenCopy());

const PROTECTS = canProtect();

describe('a medium that cannot be written', () => {
  needs(PROTECTS, 'Root may write everything here, and the file system has no chattr.');

  it.each(['the file', 'its folder'])('%s: opens to be read, with a reason; nothing is tried later', async (what) => {
    const path = goldenCopy();
    expect(protect(what === 'the file' ? path : dirname(path))).toBe(true);
    const work = startWork();
    const { workspaceId } = await work.openPath(path);
    const state = await read(work, workspaceId);
    expect(state.access).toMatchObject({ mode: 'read-only', reason: 'medium', canTakeOver: false });
    expect(state.tables.team.length).toBeGreaterThan(0);
    await expect(commit(work, workspaceId, [newTeam('t1')])).rejects.toMatchObject({
      error: { code: 'read-only', detail: 'medium' },
    });
  });

  it('a new file there is refused in words', async () => {
    const folder = tempFolder();
    expect(protect(folder)).toBe(true);
    const work = startWork({ shell: { chooseFileToSave: async () => join(folder, 'new.sqlite') } });
    await expect(
      work.services['workspace.create']({ starterId: null, title: 'X', projectStart: null }, { windowId: 'w' }),
    ).rejects.toMatchObject({ error: { code: 'io' } });
  });
});
