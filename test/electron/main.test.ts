import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Envelope } from '../../src/contract/envelope.ts';
import { createDoubleServices, type DoubleServices } from '../contract/doubleServices.ts';
import { builtApp, PAGE } from './builtApp.ts';
import { app, BrowserWindow, fake } from './fakeElectron.ts';
import { startApp, windowAt } from './startApp.ts';

const scratch = vi.hoisted(() => ({ folder: '' }));
vi.mock('electron', () => import('./fakeElectron.ts'));
vi.mock('../../src/main/shell/appRoot.ts', () => ({
  appRoot: () => scratch.folder,
  outFolder: () => join(scratch.folder, 'out'),
}));

scratch.folder = builtApp();
process.env['CREWMAP_HOME'] = join(scratch.folder, 'home');
afterAll(() => rmSync(scratch.folder, { recursive: true, force: true }));

let double: DoubleServices;
beforeEach(async () => {
  double = createDoubleServices();
  await startApp(double.start);
});

afterEach(async () => {
  app.quit();
  await vi.waitFor(() => expect(fake.ended).not.toEqual([]));
});

const call = (index: number, method: string, args: unknown, as = {}) =>
  windowAt(index).webContents.invoke('crewmap:call', [method, args], as) as Promise<Envelope>;

describe('the start', () => {
  it('sandboxes everything and names the scheme before Electron is ready', () => {
    const ready = fake.order.indexOf('ready');
    expect(fake.order.indexOf('enableSandbox')).toBeLessThan(ready);
    expect(fake.order.indexOf('registerSchemes')).toBeLessThan(ready);
    expect(fake.order).toContain('switch disable-background-networking');
    expect(fake.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('opens one window on the start page, shown when it is drawn', () => {
    expect(BrowserWindow.all).toHaveLength(1);
    expect(windowAt(0).loaded).toEqual(['app://bundle/index.html']);
    expect(windowAt(0).options).toMatchObject({ show: false });
    expect(windowAt(0).shown).toBe(true);
  });

  it('keeps its browser data in Crewmap’s own folder', () => {
    expect(fake.paths.get('userData')).toBe(join(scratch.folder, 'home', 'electron'));
  });

  it('leaves the field to an app that runs already', async () => {
    fake.reset();
    fake.isFirst = false;
    const { runElectronApp } = await import('../../src/main/shell/electron/app.ts');
    runElectronApp();
    app.becomeReady();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(fake.ended).toEqual(['quit']);
    expect(BrowserWindow.all).toHaveLength(0);
  });

  it('opens the files it was started with, each in a window', async () => {
    await startApp(createDoubleServices().start, { argv: ['crewmap', '--some-switch', 'a.sqlite', 'b.sqlite'] });
    await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(2));
    expect(windowAt(0).loaded[0]).toContain(encodeURIComponent('a.sqlite'));
  });

  it('says why a file was not opened and shows the start page instead', async () => {
    await startApp(createDoubleServices().start, { argv: ['crewmap', 'notes.txt'] });
    expect(fake.errors).toEqual([expect.stringContaining('notes.txt is not a workspace.')]);
    expect(windowAt(0).loaded).toEqual(['app://bundle/index.html']);
  });
});

describe('every window', () => {
  const REQUIRED = {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  };

  it('has the options of the checklist, spelled out, print views included', async () => {
    double.shell();
    await call(0, 'window.open', { workspaceId: 'ws' });
    await call(0, 'workspace.export', { workspaceId: 'ws', format: 'pdf' });
    expect(BrowserWindow.all).toHaveLength(3);
    for (const window of BrowserWindow.all) {
      const { webPreferences } = window.options as { webPreferences: Record<string, unknown> };
      expect(webPreferences).toMatchObject(REQUIRED);
      expect(webPreferences['preload']).toBe(join(scratch.folder, 'out', 'preload', 'index.cjs'));
      expect(Object.keys(webPreferences)).not.toContain('enableBlinkFeatures');
    }
  });

  it('goes nowhere else', () => {
    const { webContents } = windowAt(0);
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const tried = (url: string): boolean => {
        const preventDefault = vi.fn();
        webContents.emit(event, { url, preventDefault });
        return preventDefault.mock.calls.length === 0;
      };
      expect(tried('app://bundle/index.html')).toBe(true);
      for (const url of ['https://example.org/', 'app://bundle.evil/', 'javascript:alert(1)', 'file:///etc/passwd']) {
        expect(tried(url), `${event} ${url}`).toBe(false);
      }
    }
    const attach = vi.fn();
    webContents.emit('will-attach-webview', { preventDefault: attach });
    expect(attach).toHaveBeenCalledOnce();
  });

  it('opens no window itself, and a link outside only after a question', async () => {
    const { webContents } = windowAt(0);
    expect(webContents.windowOpen({ url: 'app://bundle/index.html' })).toEqual({ action: 'deny' });
    expect(webContents.windowOpen({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' });
    expect(fake.questions).toEqual([]);
    expect(webContents.windowOpen({ url: 'https://example.org/a' })).toEqual({ action: 'deny' });
    await vi.waitFor(() => expect(fake.questions).toEqual(['Open example.org?']));
    expect(fake.opened).toEqual([]);
    fake.answer = 1;
    webContents.windowOpen({ url: 'https://example.org/a' });
    await vi.waitFor(() => expect(fake.opened).toEqual(['https://example.org/a']));
  });
});

describe('the door', () => {
  it('answers a page of ours', async () => {
    expect(await call(0, 'app.describe', {})).toMatchObject({
      ok: true,
      value: { shell: 'electron', version: '1.2.3' },
    });
  });

  it.each([
    ['a frame inside the page', { senderFrame: { url: 'app://bundle/index.html', detached: false } }],
    ['a frame that is gone', { senderFrame: null }],
    ['another sender', { sender: { id: 999, mainFrame: {} } }],
  ])('is shut to %s', async (_name, as) => {
    expect(await call(0, 'app.describe', {}, as)).toMatchObject({ ok: false, error: { detail: 'foreign-page' } });
    expect(double.calls).toEqual([]);
  });

  it('is shut to a page that went elsewhere or was detached', async () => {
    const { mainFrame } = windowAt(0).webContents;
    for (const url of ['https://example.org/', 'app://bundle.evil/index.html', 'data:text/html,x', 'about:blank']) {
      mainFrame.url = url;
      expect(await call(0, 'app.describe', {})).toMatchObject({ ok: false });
    }
    mainFrame.url = 'app://bundle/index.html';
    mainFrame.detached = true;
    expect(await call(0, 'app.describe', {})).toMatchObject({ ok: false });
    expect(double.calls).toEqual([]);
  });

  it('is the only one', () => {
    expect([...fake.handlers.keys()]).toEqual(['crewmap:call']);
  });
});

describe('the session', () => {
  const handler = (name: string) => fake.session.handlers.get(name) as (...args: unknown[]) => unknown;

  it('denies permissions and devices', () => {
    const asked = (permission: string, requestingUrl: string): unknown => {
      let granted: unknown = 'unanswered';
      handler('permissionRequest')(null, permission, (answer: boolean) => (granted = answer), { requestingUrl });
      return granted;
    };
    expect(asked('clipboard-sanitized-write', 'app://bundle/index.html')).toBe(true);
    expect(asked('clipboard-sanitized-write', 'https://example.org/')).toBe(false);
    expect(asked('media', 'app://bundle/index.html')).toBe(false);
    expect(handler('permissionCheck')(null, 'clipboard-read', 'app://bundle/')).toBe(false);
    expect(handler('permissionCheck')(null, 'fullscreen', 'app://bundle/')).toBe(true);
    expect(handler('devicePermission')({})).toBe(false);
    const streams = vi.fn();
    handler('displayMedia')({}, streams);
    expect(streams).toHaveBeenCalledWith(null);
    expect(handler('usbProtectedClasses')({ protectedClasses: ['audio'] })).toEqual(['audio']);
    const paired = vi.fn();
    handler('bluetoothPairing')({}, paired);
    expect(paired).toHaveBeenCalledWith({ confirmed: false });
    expect(fake.session.spellChecker).toBe(false);
  });

  it('lets no request leave', () => {
    const cancelled = (url: string): boolean => {
      const answer = vi.fn();
      handler('onBeforeRequest')({ url }, answer);
      return answer.mock.calls[0]?.[0].cancel;
    };
    expect(cancelled('app://bundle/assets/index.js')).toBe(false);
    expect(cancelled('blob:app://bundle/1')).toBe(false);
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1/',
      'ws://localhost/',
      'file:///etc/passwd',
      'ftp://x/',
    ]) {
      expect(cancelled(url), url).toBe(true);
    }
  });

  it('refuses downloads', () => {
    const preventDefault = vi.fn();
    fake.session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('serves the built page with its policy, and nothing else', async () => {
    const serve = fake.session.schemes.get('app');
    const page = await serve?.(new Request('app://bundle/index.html'));
    expect(page?.status).toBe(200);
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page?.text()).toBe(PAGE);
    expect((await serve?.(new Request('app://bundle/../../package.json')))?.status).toBe(404);
  });
});

describe('two windows', () => {
  it('both hear a change; a menu item speaks to the one in front', async () => {
    await call(0, 'window.open', { workspaceId: 'ws/1' });
    expect(windowAt(1).loaded).toEqual(['app://bundle/index.html#ws%2F1']);
    double.pushes().broadcast({ type: 'recents' });
    await vi.waitFor(() => {
      for (const window of BrowserWindow.all) {
        expect(window.webContents.sent).toEqual([{ channel: 'crewmap:push', message: { type: 'recents' } }]);
      }
    });
    BrowserWindow.focused = windowAt(0);
    const file = (fake.menu as { submenu: { id?: string; click?: () => void }[] }[])[0];
    file?.submenu.find(({ id }) => id === 'file.exportPdf')?.click?.();
    expect(windowAt(0).webContents.sent.at(-1)?.message).toEqual({ type: 'action', actionId: 'file.exportPdf' });
    expect(windowAt(1).webContents.sent).toHaveLength(1);
  });

  it('tell the services when one closes', async () => {
    await call(0, 'window.open', { workspaceId: null });
    windowAt(1).close();
    await vi.waitFor(() => expect(double.closedWindows).toHaveLength(1));
    expect(fake.ended).toEqual([]);
  });
});

describe('a page that crashes', () => {
  it('comes back by itself, but not for ever', () => {
    const { webContents, loaded } = windowAt(0);
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(loaded).toEqual(['app://bundle/index.html', 'app://bundle/index.html']);
    for (let n = 0; n < 5; n += 1) webContents.emit('render-process-gone', {}, { reason: 'oom' });
    expect(loaded).toHaveLength(4);
  });

  it('stays away when it ended in good order', () => {
    windowAt(0).webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(windowAt(0).loaded).toHaveLength(1);
  });
});

describe('the desktop', () => {
  it('asks for a file to open, starting where the last one was', async () => {
    fake.chosenFile = join(scratch.folder, 'plans', 'a.sqlite');
    const opened = await call(0, 'workspace.open', { from: { kind: 'dialog' } });
    expect(opened).toEqual({ ok: true, value: { workspaceId: fake.chosenFile, notice: null } });
    await call(0, 'workspace.open', { from: { kind: 'dialog' } });
    expect(fake.dialogs.at(-1)).toMatchObject({ defaultPath: join(scratch.folder, 'plans') });
  });

  it('tells a cancelled dialog from a chosen file', async () => {
    expect(await call(0, 'workspace.open', { from: { kind: 'dialog' } })).toMatchObject({
      value: { workspaceId: null },
    });
    fake.saveFile = join(scratch.folder, 'b.sqlite');
    const created = await call(0, 'workspace.create', { starterId: null, title: 'B', projectStart: null });
    expect(created).toMatchObject({ value: { workspaceId: fake.saveFile } });
  });

  it('prints from a hidden window that is gone afterwards', async () => {
    const exported = await call(0, 'workspace.export', { workspaceId: 'ws', format: 'pdf', sections: ['roadmap'] });
    expect(exported).toMatchObject({ ok: true, value: { pages: 2 } });
    const print = windowAt(1);
    expect(print.loaded).toEqual(['app://bundle/print/?paper=a3&sections=roadmap#ws']);
    expect(print.shown).toBe(false);
    expect(print.isDestroyed()).toBe(true);
    expect(print.webContents.printed).toMatchObject({ preferCSSPageSize: true, generateTaggedPDF: true });
  });
});

describe('the end', () => {
  it('waits until the files are closed', async () => {
    app.quit();
    expect(fake.ended).toEqual([]);
    await vi.waitFor(() => expect(fake.ended).toEqual(['quit']));
    expect(double.closed).toBe(true);
  });

  it('comes with the last window', async () => {
    windowAt(0).close();
    if (process.platform !== 'darwin') await vi.waitFor(() => expect(fake.ended).toEqual(['quit']));
  });
});

describe('the services’ process', () => {
  it('is started again when it dies, and windows read again', async () => {
    await call(0, 'workspace.read', { workspaceId: 'ws' });
    fake.forked[0]?.end(1);
    await vi.waitFor(() => expect(fake.forked).toHaveLength(2));
    await vi.waitFor(() =>
      expect(windowAt(0).webContents.sent.at(-1)?.message).toEqual({ type: 'reload', workspaceId: 'ws' }),
    );
    expect(await call(0, 'app.describe', {})).toMatchObject({ ok: true });
  });

  it('answers what was asked when it died with a sentence', async () => {
    const asked = call(0, 'app.describe', {});
    fake.forked[0]?.end(1);
    expect(await asked).toMatchObject({ ok: false, error: { code: 'io', detail: 'services-ended' } });
  });

  it('is given up after three deaths in a minute', async () => {
    for (let death = 0; death < 3; death += 1) {
      fake.forked.at(-1)?.end(1);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(fake.forked).toHaveLength(3);
    expect(fake.ended).toEqual(['exit 1']);
    expect(fake.errors).toHaveLength(1);
  });
});

describe('files from outside', () => {
  it('open in a window each: from the desktop, or a second start', async () => {
    app.emit('open-file', { preventDefault: () => {} }, '/plans/c.sqlite');
    await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(2));
    app.emit('second-instance', {}, ['crewmap', 'd.sqlite'], '/plans');
    await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(3));
    expect(decodeURIComponent(windowAt(2).loaded[0] ?? '')).toMatch(/#id of .*d\.sqlite$/);
  });

  it('a second start without files brings the window to the front', () => {
    windowAt(0).minimized = true;
    BrowserWindow.focused = null;
    app.emit('second-instance', {}, ['crewmap'], '/');
    expect(windowAt(0).minimized).toBe(false);
    expect(BrowserWindow.focused).toBe(windowAt(0));
  });
});
