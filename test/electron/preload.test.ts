import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { builtPreload } from './builtPreload.ts';

let code = '';
beforeAll(async () => {
  code = await builtPreload();
});

/** Runs the built file as a sandboxed preload runs: a plain script with a `require` that knows electron alone. */
function run() {
  const listeners = new Map<string, (...args: unknown[]) => void>();
  const ipcRenderer = {
    invoke: vi.fn(async (...args: unknown[]) => args),
    on: vi.fn((channel: string, listener: (...args: unknown[]) => void) => void listeners.set(channel, listener)),
    removeListener: vi.fn((channel: string) => void listeners.delete(channel)),
  };
  const exposed = new Map<string, unknown>();
  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value) },
    webUtils: { getPathForFile: (file: { path: string }) => file.path },
  };
  const required: string[] = [];
  const require = (name: string): unknown => {
    required.push(name);
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return electron;
  };
  vm.runInNewContext(code, { require, module: { exports: {} }, exports: {} });
  return { exposed, ipcRenderer, listeners, required };
}

interface Surface {
  call(method: string, args: unknown): Promise<unknown>;
  onPush(receive: (push: unknown) => void): () => void;
  pathOf(file: unknown): string;
}

describe('the built preload', () => {
  it('is one plain script that needs nothing but electron', () => {
    expect(code).not.toMatch(/^\s*(import|export)\b/m);
    expect(code).not.toContain('import(');
    expect([...code.matchAll(/require\(([^)]*)\)/g)].map((match) => match[1])).toEqual(['"electron"']);
    expect(run().required).toEqual(['electron']);
  });

  it('is short', () => {
    expect(readFileSync('src/preload/index.ts', 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  });

  it('exposes three functions and nothing of Electron', () => {
    const { exposed } = run();
    expect([...exposed.keys()]).toEqual(['crewmap']);
    const surface = exposed.get('crewmap') as Record<string, unknown>;
    expect(Object.entries(surface).map(([name, value]) => [name, typeof value])).toEqual([
      ['call', 'function'],
      ['onPush', 'function'],
      ['pathOf', 'function'],
    ]);
  });

  it('calls on one fixed channel', async () => {
    const { exposed, ipcRenderer } = run();
    const surface = exposed.get('crewmap') as Surface;
    await surface.call('app.describe', { x: 1 });
    expect(ipcRenderer.invoke.mock.calls).toEqual([['crewmap:call', 'app.describe', { x: 1 }]]);
    expect(surface.pathOf({ path: '/plans/a.sqlite' })).toBe('/plans/a.sqlite');
  });

  it('hears pushes on the other, without the event, until told to stop', () => {
    const { exposed, listeners } = run();
    const surface = exposed.get('crewmap') as Surface;
    const received: unknown[][] = [];
    const stop = surface.onPush((...args) => received.push(args));
    expect([...listeners.keys()]).toEqual(['crewmap:push']);
    listeners.get('crewmap:push')?.({ sender: 'ipcRenderer' }, { type: 'recents' });
    expect(received).toEqual([[{ type: 'recents' }]]);
    stop();
    expect(listeners.size).toBe(0);
  });
});
