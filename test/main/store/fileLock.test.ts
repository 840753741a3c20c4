import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fileKeyOf } from '../../../src/main/store/fileKey.ts';
import { isFileLockFree, takeFileLock } from '../../../src/main/store/lock/fileLock.ts';
import { tempFolder } from './support/tempFolder.ts';

const ME = { app: 'Crewmap', pid: 1, sinceMs: 2 };

function setUp() {
  const folder = tempFolder();
  const path = join(folder, 'w.sqlite');
  writeFileSync(path, 'not looked at');
  const key = fileKeyOf(path);
  if (!key) throw new Error('no file');
  return { home: join(folder, 'home'), path, key };
}

describe('the lock of an open file', () => {
  it('is held by one, named to others, and free after release', () => {
    const { home, key } = setUp();
    const lock = takeFileLock(home, key, ME);
    if ('heldBy' in lock) throw new Error('not free at first');
    expect(isFileLockFree(home, key)).toBe(false);
    expect(takeFileLock(home, key, { ...ME, pid: 3 })).toEqual({ heldBy: ME });
    lock.release();
    expect(isFileLockFree(home, key)).toBe(true);
    expect('heldBy' in takeFileLock(home, key, ME)).toBe(false);
  });

  it('dies with the process that holds it', async () => {
    const { home, path, key } = setUp();
    const child = fork(fileURLToPath(new URL('support/holdLock.ts', import.meta.url)), [home, path], { execArgv: [] });
    expect((await once(child, 'message'))[0]).toBe('held');
    expect(takeFileLock(home, key, ME)).toEqual({
      heldBy: { app: 'Other Crewmap', pid: child.pid, sinceMs: 1_700_000_000_000 },
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect('heldBy' in takeFileLock(home, key, ME)).toBe(false);
  });

  it('belongs to the file, not to its name', () => {
    const { home, path, key } = setUp();
    takeFileLock(home, key, ME);
    copyFileSync(path, `${path}.copy`);
    const copy = fileKeyOf(`${path}.copy`);
    renameSync(path, `${path}.moved`);
    const moved = fileKeyOf(`${path}.moved`);
    if (!copy || !moved) throw new Error('no file');
    expect(isFileLockFree(home, moved)).toBe(false);
    expect(isFileLockFree(home, copy)).toBe(true);
  });
});
