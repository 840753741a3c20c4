import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withBuildLock } from '../../../src/main/launch/buildLock.ts';
import { callerFolder } from '../../../src/main/launch/callerFolder.ts';
import { whyNoElectron } from '../../../src/main/launch/chooseElectron.ts';
import { electronProgram } from '../../../src/main/launch/electronProgram.ts';
import { rememberedFailure } from '../../../src/main/launch/fetchElectron.ts';
import { projectRoot } from '../../../src/main/launch/projectRoot.ts';
import { contentStamp, quickStamp } from '../../../src/main/launch/sourceStamp.ts';
import { readStartOptions } from '../../../src/main/launch/startOptions.ts';

const scratch = mkdtempSync(join(tmpdir(), 'crewmap-launch-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(scratch, 'x-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

describe('the options of a start', () => {
  it('are files and switches, relative to the caller', () => {
    expect(readStartOptions(['a.sqlite', '--folder', 'plans', '--print-url'], '/home/me')).toEqual({
      help: false,
      files: ['/home/me/a.sqlite'],
      shell: null,
      printUrl: true,
      folder: '/home/me/plans',
    });
    expect(readStartOptions(['--shell=browser', '/x/b.sqlite'], '/home/me')).toMatchObject({
      shell: 'browser',
      files: ['/x/b.sqlite'],
    });
  });

  it.each([[['--shell=tv']], [['--nonsense']], [['--folder']]])('%j make no sense', (args) => {
    expect(() => readStartOptions(args, '/')).toThrow();
  });

  it('are relative to where npm was called, or to where the program was', () => {
    expect(callerFolder({ INIT_CWD: '/home/me' }, projectRoot)).toBe('/home/me');
    expect(callerFolder({ INIT_CWD: '/home/me' }, scratch)).toBe(scratch);
    expect(callerFolder({}, projectRoot)).toBe(projectRoot);
  });
});

describe('Electron', () => {
  it('needs a display and a user on Linux', () => {
    const on = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, isRoot = false) =>
      whyNoElectron({ platform, env, isRoot });
    expect(on('linux', {})).toBe('there is no display.');
    expect(on('linux', { DISPLAY: ':0' })).toBeNull();
    expect(on('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBeNull();
    expect(on('linux', { DISPLAY: ':0' }, true)).toBe('Electron does not run as root.');
    expect(on('darwin', {})).toBeNull();
    expect(on('win32', {})).toBeNull();
  });

  it('is looked for on the disk and never downloaded by looking', () => {
    expect(electronProgram(folderOf({ 'package.json': '{}' }), {})).toBeNull();
    expect(electronProgram(folderOf({ 'path.txt': 'electron' }), {})).toBeNull();
    const installed = folderOf({ 'path.txt': 'electron', 'dist/electron': '' });
    expect(electronProgram(installed, {})).toBe(join(installed, 'dist', 'electron'));
    const elsewhere = folderOf({ electron: '' });
    expect(electronProgram(installed, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toBe(join(elsewhere, 'electron'));
  });

  it('that could not be fetched is not tried again for a day', () => {
    const dayMs = 24 * 60 * 60_000;
    const note = join(folderOf({ 'note.json': JSON.stringify({ failedAtMs: 1_000 }) }), 'note.json');
    expect(rememberedFailure(note, 1_000 + dayMs - 1)).toBe(true);
    expect(rememberedFailure(note, 1_000 + dayMs)).toBe(false);
    expect(rememberedFailure(join(scratch, 'none.json'), 0)).toBe(false);
  });
});

describe('what a build is made of', () => {
  const sources = () => folderOf({ 'src/core/a.ts': 'a', 'src/main/launch/b.ts': 'b', 'package.json': '{}' });

  it('is the same until a source changes', () => {
    const folder = sources();
    const [quick, content] = [quickStamp(folder), contentStamp(folder)];
    expect([quickStamp(folder), contentStamp(folder)]).toEqual([quick, content]);
    writeFileSync(join(folder, 'src/core/a.ts'), 'A');
    expect(quickStamp(folder)).not.toBe(quick);
    expect(contentStamp(folder)).not.toBe(content);
  });

  it('is touched but not changed by a new time', () => {
    const folder = sources();
    const [quick, content] = [quickStamp(folder), contentStamp(folder)];
    utimesSync(join(folder, 'src/core/a.ts'), 1, 1);
    expect(quickStamp(folder)).not.toBe(quick);
    expect(contentStamp(folder)).toBe(content);
  });

  it('notices new and lost files, and leaves the launcher out', () => {
    const folder = sources();
    const content = contentStamp(folder);
    writeFileSync(join(folder, 'src/main/launch/b.ts'), 'B');
    expect(contentStamp(folder)).toBe(content);
    writeFileSync(join(folder, 'src/core/c.ts'), '');
    const more = contentStamp(folder);
    expect(more).not.toBe(content);
    rmSync(join(folder, 'src/core/c.ts'));
    expect(contentStamp(folder)).toBe(content);
  });
});

describe('two builds at once', () => {
  it('happen one after the other', async () => {
    const lock = join(scratch, 'one', 'build.lock');
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      events.push(`${name} ends`);
    };
    await Promise.all([
      withBuildLock(lock, () => events.push('waiting'), work('a')),
      withBuildLock(lock, () => events.push('waiting'), work('b')),
    ]);
    expect(events).toEqual(['a begins', 'waiting', 'a ends', 'b begins', 'b ends']);
  });

  it('do not wait for one that was killed', async () => {
    const lock = join(folderOf({ 'build.lock': '999999999' }), 'build.lock');
    expect(
      await withBuildLock(
        lock,
        () => {},
        async () => 'built',
      ),
    ).toBe('built');
  });

  it('let go after a failure', async () => {
    const lock = join(scratch, 'two', 'build.lock');
    await expect(
      withBuildLock(
        lock,
        () => {},
        () => Promise.reject(new Error('no')),
      ),
    ).rejects.toThrow('no');
    expect(
      await withBuildLock(
        lock,
        () => {},
        async () => 'built',
      ),
    ).toBe('built');
  });
});
