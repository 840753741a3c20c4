import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inspect } from '../../../src/main/store/inspect/inspect.ts';
import { newTeam } from '../store/support/changes.ts';
import { goldenCopy } from '../store/support/golden.ts';
import { commit, read, startWork, until, type Work } from './support/work.ts';

// Several processes start, one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 90_000 });

const others: ChildProcess[] = [];
afterEach(() => {
  for (const child of others.splice(0)) child.kill('SIGKILL');
});

/** A second Crewmap, in a process of its own, that has the file open. */
async function otherCrewmap(home: string, path: string) {
  const child = fork(fileURLToPath(new URL('support/otherProcess.ts', import.meta.url)), [home, path], {
    execArgv: [],
  });
  others.push(child);
  const [mode] = await once(child, 'message');
  return {
    mode: mode as string,
    pid: child.pid,
    makeTeam: async (name: string) => {
      child.send(name);
      return (await once(child, 'message'))[0] as number;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

const pushedTypes = ({ pushed }: Work) => pushed.map(({ push }) => push.type);

describe('a file that another process works on', () => {
  it('opens read-only, names the holder, follows, and can be taken over when the other is gone', async () => {
    const path = goldenCopy();
    const work = startWork();
    const other = await otherCrewmap(work.home, path);
    expect(other.mode).toBe('write');
    const { workspaceId } = await work.openPath(path);
    const state = await read(work, workspaceId);
    expect(state.access).toMatchObject({ mode: 'read-only', reason: 'held-elsewhere', canTakeOver: false });
    expect(state.access.mode === 'read-only' && state.access.sentence).toContain(`process ${other.pid}`);
    await expect(commit(work, workspaceId, [newTeam('t1')])).rejects.toMatchObject({ error: { code: 'read-only' } });
    expect((await work.services['workspace.takeOver']({ workspaceId }, { windowId: 'window-1' })).access.mode).toBe(
      'read-only',
    );

    work.pushed.length = 0;
    expect(await other.makeTeam('first')).toBe(5);
    await until(() => pushedTypes(work).includes('committed'));
    expect(work.pushed.find(({ push }) => push.type === 'committed')?.push).toMatchObject({
      seq: 5,
      change: { author: 'Tester', edits: [{ op: 'insert', table: 'team' }] },
      history: { undo: 'Change other-first', redo: null },
    });
    expect((await read(work, workspaceId)).tables.team.map(({ id }) => id)).toContain('team-first');

    await other.makeTeam('second');
    await other.kill();
    await until(() => pushedTypes(work).includes('access'));
    expect((await read(work, workspaceId)).access).toMatchObject({ canTakeOver: true });
    const { access } = await work.services['workspace.takeOver']({ workspaceId }, { windowId: 'window-1' });
    expect(access).toEqual({ mode: 'write' });
    expect(pushedTypes(work)).toContain('reload');
    await commit(work, workspaceId, [newTeam('t1')]);
    const { tables } = await read(work, workspaceId);
    expect(tables.team.map(({ id }) => id)).toEqual(expect.arrayContaining(['team-first', 'team-second', 't1']));
    await work.closeAll();
    expect(await inspect({ path, knownHash: null })).toMatchObject({ verdict: 'sound' });
  });

  it('can be inspected while it is being written', async () => {
    const path = goldenCopy();
    const work = startWork();
    const other = await otherCrewmap(work.home, path);
    let busy = true;
    const writing = (async () => {
      for (let n = 0; busy; n++) {
        await other.makeTeam(`busy-${n}`);
        await new Promise((resolve) => setTimeout(resolve, n % 7));
      }
    })();
    for (let n = 0; n < 5; n++) {
      const { verdict } = await work.shell.inspect({ path, knownHash: null });
      expect(['sound', 'sound-after-rollback']).toContain(verdict);
    }
    busy = false;
    await writing;
  });

  it('loses nothing even where the two do not know of each other', async () => {
    const path = goldenCopy();
    const work = startWork();
    const stranger = await otherCrewmap(startWork().home, path);
    const { workspaceId } = await work.openPath(path);
    await read(work, workspaceId);
    expect(stranger.mode).toBe('write');
    for (let n = 0; n < 3; n++) {
      await commit(work, workspaceId, [newTeam(`mine-${n}`)]);
      await stranger.makeTeam(`theirs-${n}`);
    }
    const ids = (await read(work, workspaceId)).tables.team.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['mine-0', 'mine-2', 'team-theirs-0', 'team-theirs-1']));
    await stranger.kill();
    await work.closeAll();
    expect(await inspect({ path, knownHash: null })).toMatchObject({ verdict: 'sound' });
  });
});

describe('a look at a file', () => {
  it('leaves its bytes alone', async () => {
    const path = goldenCopy();
    const before = readFileSync(path);
    const work = startWork();
    const { workspaceId } = await work.openPath(path);
    await read(work, workspaceId);
    await work.closeAll();
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
