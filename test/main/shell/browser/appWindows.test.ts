import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import {
  browserForWindows,
  createAppWindows,
  hasDisplay,
  windowFlags,
} from '../../../../src/main/shell/browser/appWindows.ts';
import { needs } from '../../../support/needs.ts';

const scratch = mkdtempSync(join(tmpdir(), 'crewmap-windows-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A program that notes how it was started and then does what a browser would. */
function browserThat(does: string) {
  const folder = mkdtempSync(join(scratch, 'browser-'));
  const executablePath = join(folder, 'browser');
  const note = join(folder, 'args.json');
  const code = `#!${process.execPath}\nrequire('node:fs').writeFileSync(${JSON.stringify(note)}, JSON.stringify(process.argv.slice(2)));\n${does}\n`;
  writeFileSync(executablePath, code);
  chmodSync(executablePath, 0o755);
  const args = (): string[] => JSON.parse(readFileSync(note, 'utf8')) as string[];
  return { program: { kind: 'chosen', executablePath, env: {} } as const, args, started: () => existsSync(note) };
}
const home = (): string => mkdtempSync(join(scratch, 'home-'));
const STAY = 'setInterval(() => {}, 1000);';

describe('windows of a system browser', () => {
  needs(process.platform !== 'win32', 'The stand-in for a browser is a script, which is no program on Windows.');

  it('are app windows with a profile of their own that calls nobody', async () => {
    const browser = browserThat(STAY);
    const place = home();
    const windows = createAppWindows(place, browser.program);
    expect(await windows?.open('http://x.localhost:1/#code')).toBe(true);
    const args = browser.args();
    expect(args).toContain('--app=http://x.localhost:1/#code');
    expect(args).toContain(`--user-data-dir=${join(place, 'windows', '1')}`);
    for (const flag of [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ]) {
      expect(args).toContain(flag);
    }
    expect(args.join(' ')).toContain('SpellcheckDownloadDictionaries');
    expect(args.filter((flag) => /disable-web-security|remote-debugging/.test(flag))).toEqual([]);
    await windows?.closeAll();
  });

  it('keep the sandbox of the browser, but for root, who has none', () => {
    const sandboxOff = (asRoot: boolean) => windowFlags('p', 'a', asRoot).includes('--no-sandbox');
    expect([sandboxOff(false), sandboxOff(true)]).toEqual([false, true]);
  });

  it('end with the app', async () => {
    const note = join(scratch, 'ended.txt');
    const browser = browserThat(
      `process.on('SIGTERM', () => { require('node:fs').writeFileSync(${JSON.stringify(note)}, ''); process.exit(0); });${STAY}`,
    );
    const windows = createAppWindows(home(), browser.program);
    await windows?.open('http://x.localhost:1/');
    await windows?.closeAll();
    expect(existsSync(note)).toBe(true);
  });

  it('tell when the last was closed', async () => {
    const browser = browserThat('setTimeout(() => process.exit(0), 1800);');
    const windows = createAppWindows(home(), browser.program);
    const ended = vi.fn();
    windows?.onEnded(ended);
    expect(await windows?.open('http://x.localhost:1/')).toBe(true);
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce(), { timeout: 5_000 });
    await windows?.closeAll();
  });

  it('do not come from a browser that cannot start', async () => {
    const windows = createAppWindows(home(), browserThat('process.exit(1);').program);
    expect(await windows?.open('http://x.localhost:1/')).toBe(false);
    await windows?.closeAll();
    const missing = createAppWindows(home(), { kind: 'chosen', executablePath: join(scratch, 'none'), env: {} });
    expect(await missing?.open('http://x.localhost:1/')).toBe(false);
    await missing?.closeAll();
  });

  it('of two running apps never share a profile; one that was killed gives its own back', async () => {
    const place = home();
    const { program } = browserThat(STAY);
    const first = createAppWindows(place, program);
    const second = createAppWindows(place, program);
    const taken = ['1.pid', '2.pid'].map((name) => existsSync(join(place, 'windows', name)));
    expect(taken).toEqual([true, true]);
    await first?.closeAll();
    await second?.closeAll();
    expect(existsSync(join(place, 'windows', '1.pid'))).toBe(false);
    mkdirSync(join(place, 'windows'), { recursive: true });
    writeFileSync(join(place, 'windows', '1.pid'), '999999999');
    const third = createAppWindows(place, program);
    expect(readFileSync(join(place, 'windows', '1.pid'), 'utf8')).toBe(String(process.pid));
    await third?.closeAll();
  });
});

describe('whether a window can be shown', () => {
  it('needs a display on Linux', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
    expect(hasDisplay({}, 'win32')).toBe(true);
  });

  it('can be forbidden', () => {
    expect(browserForWindows({ DISPLAY: ':0', CREWMAP_BROWSER: 'none' })).toBeNull();
    expect(browserForWindows({ DISPLAY: ':0', CREWMAP_BROWSER: 'bundled' })).toBeNull();
  });
});
