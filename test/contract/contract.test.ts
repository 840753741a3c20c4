import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../src/contract/client.ts';
import { CallFailure } from '../../src/contract/envelope.ts';
import type { Push } from '../../src/contract/pushes.ts';
import { builtApp } from '../electron/builtApp.ts';
import { builtPreload } from '../electron/builtPreload.ts';
import { type Carried, type CarryServices, fakedIpc, inMemory, overLoopback } from './carriers.ts';
import { createDoubleServices, type DoubleServices } from './doubleServices.ts';

const scratch = vi.hoisted(() => ({ folder: '' }));
vi.mock('electron', () => import('../electron/fakeElectron.ts'));
vi.mock('../../src/main/shell/appRoot.ts', () => ({
  appRoot: () => scratch.folder,
  outFolder: () => join(scratch.folder, 'out'),
}));

let preload = '';
beforeAll(async () => {
  scratch.folder = builtApp();
  vi.stubEnv('CREWMAP_HOME', join(scratch.folder, 'home'));
  // The bridge as it is built: in development it reloads the page by itself.
  vi.stubEnv('DEV', false);
  preload = await builtPreload();
});
afterAll(() => rmSync(scratch.folder, { recursive: true, force: true }));

const CARRIERS: readonly (readonly [string, CarryServices])[] = [
  ['memory', inMemory],
  ['IPC of the double of Electron', fakedIpc(() => preload)],
  ['the loopback', overLoopback],
];

const changeOf = (edits: number) => ({
  id: '01900000-0000-7000-8000-000000000001',
  verb: 'createTask',
  label: 'Made a task',
  atMs: 1_800_000_000_000,
  author: 'somebody',
  baseSeq: 7,
  undoes: null,
  redoes: null,
  edits: Array.from({ length: edits }, (_, at) => ({
    op: 'update' as const,
    table: 'task' as const,
    id: `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    before: { title: `before ${at} ${'x'.repeat(60)}` },
    after: { title: `after ${at} Größe ✓ 🙂` },
  })),
});

async function failureOf(asked: Promise<unknown>): Promise<CallFailure> {
  const problem = await asked.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(problem instanceof CallFailure)) throw new Error(`Expected a CallFailure, got ${String(problem)}`);
  return problem;
}

describe.each(CARRIERS)('the contract over %s', (_name, carry) => {
  let double: DoubleServices;
  let carried: Carried;
  let client: Client;
  beforeEach(async () => {
    double = createDoubleServices();
    carried = await carry(double.start);
    client = await carried.openWindow();
  });
  afterEach(async () => {
    await carried.close();
    vi.unstubAllGlobals();
  });

  it('answers', async () => {
    expect(await client['app.describe']({})).toMatchObject({ version: '1.2.3', today: '2027-03-01' });
    expect(await client['workspace.redo']({ workspaceId: 'ws' })).toEqual({ seq: 9, label: 'Redone “Größe ✓ 🙂”' });
  });

  it('answers nothing with null', async () => {
    expect(await client['settings.read']({})).toBeNull();
  });

  it('carries values through unchanged', async () => {
    const settings = {
      text: 'a\u2028b\u0000c “ü” 🙂 \\u0041 </script>',
      list: [1, -0.5, 1e21, true, null, [], {}],
      deep: { a: { b: { c: ['d'] } } },
      '': 'empty name',
    };
    expect(await client['settings.write']({ settings })).toEqual({ settings });
  });

  it('knows each window, the same one each time', async () => {
    const other = await carried.openWindow();
    await client['app.describe']({});
    await other['app.describe']({});
    await client['app.describe']({});
    const [first, second, third] = double.calls.map(({ windowId }) => windowId);
    expect(first).toBe(third);
    expect(first).not.toBe(second);
  });

  it('answers many questions at once, each its own', async () => {
    const asked = Array.from({ length: 60 }, (_, n) => client['settings.write']({ settings: { n } }));
    const answers = (await Promise.all(asked)) as unknown as { settings: { n: number } }[];
    expect(answers.map(({ settings }) => settings.n)).toEqual(Array.from({ length: 60 }, (_, n) => n));
  });

  it('keeps out arguments of another shape', async () => {
    const wrong: readonly [keyof Client, unknown][] = [
      ['app.describe', { extra: 1 }],
      ['app.describe', null],
      ['workspace.read', {}],
      ['workspace.read', { workspaceId: 5 }],
      ['workspace.commit', { workspaceId: 'ws', change: { edits: 'all' } }],
      ['workspace.open', { from: { kind: 'url', url: 'http://x' } }],
      ['workspace.export', { workspaceId: 'ws', format: 'exe' }],
    ];
    for (const [method, args] of wrong) {
      const problem = await failureOf((client[method] as (given: unknown) => Promise<unknown>)(args));
      expect(problem.error.code, `${method} ${JSON.stringify(args)}`).toBe('invalid');
    }
    expect(double.calls).toEqual([]);
  });

  it('carries failures whole', async () => {
    const { error } = await failureOf(client['recents.forget']({ id: 'Größe' }));
    expect(error).toEqual({ code: 'not-found', detail: 'no-such-recent', sentence: 'No recent file “Größe”.' });
    expect((await failureOf(client['workspace.undo']({ workspaceId: 'ws' }))).error.code).toBe('refused');
  });

  it('says nothing of errors nobody planned, and logs them', async () => {
    const { error } = await failureOf(client['recents.list']({}));
    expect(error.code).toBe('internal');
    expect(JSON.stringify(error)).not.toContain('secret');
    expect(double.logged).toHaveLength(1);
  });

  it('carries changes of megabytes', async () => {
    const change = changeOf(20_000);
    expect(JSON.stringify(change).length).toBeGreaterThan(3_000_000);
    expect(await client['workspace.commit']({ workspaceId: 'ws', change })).toEqual({ seq: 8 });
    expect(double.calls.at(-1)?.args).toBe(20_000);
  });

  it('pushes to one window or to all, in order', async () => {
    const other = await carried.openWindow();
    const heard: Push[][] = [[], []];
    client.onPush((push) => heard[0]?.push(push));
    other.onPush((push) => heard[1]?.push(push));
    await client['app.describe']({});
    const windowId = double.calls[0]?.windowId ?? '';
    double.pushes().broadcast({ type: 'recents' });
    double.pushes().send(windowId, { type: 'show', workspaceId: 'mine' });
    for (let n = 0; n < 50; n += 1) double.pushes().broadcast({ type: 'show', workspaceId: `ws-${n}` });
    await vi.waitFor(() => expect(heard[1]).toHaveLength(51));
    const all = [
      { type: 'recents' },
      ...Array.from({ length: 50 }, (_, n) => ({ type: 'show', workspaceId: `ws-${n}` })),
    ];
    expect(heard[1]).toEqual(all);
    await vi.waitFor(() => expect(heard[0]).toHaveLength(52));
    expect(heard[0]).toEqual([all[0], { type: 'show', workspaceId: 'mine' }, ...all.slice(1)]);
  });

  it('pushes a change to its maker too, and whole', async () => {
    const heard: Push[] = [];
    client.onPush((push) => heard.push(push));
    const change = changeOf(3);
    await client['workspace.commit']({ workspaceId: 'ws', change });
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]).toEqual({
      type: 'committed',
      workspaceId: 'ws',
      seq: 8,
      change,
      history: { undo: null, redo: null },
    });
  });

  it('stops pushing when told to', async () => {
    const heard: Push[] = [];
    const control: Push[] = [];
    const stop = client.onPush((push) => heard.push(push));
    client.onPush((push) => control.push(push));
    stop();
    double.pushes().broadcast({ type: 'recents' });
    await vi.waitFor(() => expect(control).toHaveLength(1));
    expect(heard).toEqual([]);
  });

  it('tells a window whose services have ended what happened', async () => {
    await carried.end();
    const { error } = await failureOf(client['app.describe']({}));
    expect(error.code).toBe('io');
    expect(error.sentence).toMatch(/in the file/);
  });
});
