import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Push } from '../../../../src/contract/pushes.ts';
import { createPushStreams, type PushStreams } from '../../../../src/main/shell/browser/pushStreams.ts';
import { type Loopback, startLoopback } from '../../../../src/main/shell/browser/server.ts';
import { createUploads, type Uploads } from '../../../../src/main/shell/browser/uploads.ts';
import { connect } from '../../../../src/renderer/bridge/connect.ts';
import { becomePage, cutConnections, pageFetch } from '../../../contract/browserPage.ts';
import { createDoubleServices, type DoubleServices } from '../../../contract/doubleServices.ts';

let folder = '';
let double: DoubleServices;
let streams: PushStreams;
let uploads: Uploads;
let loopback: Loopback;

async function start(): Promise<void> {
  double = createDoubleServices();
  streams = createPushStreams({ counted: () => {}, gone: () => {} });
  uploads = createUploads(folder);
  const shell = {
    kind: 'browser' as const,
    capabilities: { dialogs: false, nativeMenu: false, pdf: false },
    folder,
    chooseFileToOpen: async () => null,
    chooseFileToSave: async () => null,
    takeUpload: async (token: string) => uploads.take(token),
    openWindow: async () => ({ url: null }),
    printPdf: async () => ({ bytes: new Uint8Array(), expectedPages: 0 }),
    inspect: async () => {
      throw new Error('nothing is inspected here');
    },
  };
  const running = double.start({ shell, pushes: streams, log: () => {} });
  const page = { headers: { 'content-type': 'text/html' }, bytes: Buffer.from('<!doctype html>') };
  loopback = await startLoopback({
    dispatch: running.dispatch,
    files: { answer: (path) => (path === '/' ? page : null) },
    streams,
    uploads,
    log: () => {},
  });
}

beforeEach(async () => {
  vi.stubEnv('DEV', false);
  folder = mkdtempSync(join(tmpdir(), 'crewmap-loopback-'));
  await start();
});
afterEach(async () => {
  await loopback.close();
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllGlobals();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port: loopback.port, path, method, headers, agent: false },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
const host = (): string => new URL(loopback.origin).host;

describe('the address', () => {
  it('is a random name on the loopback', () => {
    expect(loopback.origin).toMatch(/^http:\/\/[a-z2-7]{26}\.localhost:\d+$/);
    expect(loopback.addressFor('many', null, '/print/?paper=a3')).toMatch(/\/print\/\?paper=a3#[\w-]{22}$/);
  });

  it('answers under its own name only, and says nothing else', async () => {
    expect((await ask('/', { host: host() })).status).toBe(200);
    for (const wrong of [`127.0.0.1:${loopback.port}`, `localhost:${loopback.port}`, 'evil.test']) {
      const { status, body } = await ask('/', { host: wrong });
      expect([status, body]).toEqual([421, '']);
    }
  });

  it('refuses with the security headers, an empty body and no CORS', async () => {
    const { status, headers, body } = await ask('/api/call', { host: host() }, 'OPTIONS');
    expect([status, body]).toEqual([405, '']);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('ends sockets that want to be something else', async () => {
    const reply = await new Promise<string>((resolve) => {
      const socket = connectSocket(loopback.port, '127.0.0.1', () => {
        socket.write(
          `GET / HTTP/1.1\r\nHost: ${host()}\r\nOrigin: ${loopback.origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n\r\n`,
        );
      });
      let text = '';
      socket.on('data', (part) => {
        text += part.toString();
      });
      socket.on('close', () => resolve(text));
    });
    expect(reply).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('gives up on headers that are too large', async () => {
    expect((await ask('/', { host: host(), 'x-large': 'x'.repeat(9_000) })).status).toBe(431);
  });
});

describe('a page', () => {
  it('gets in with its code, which leaves the bar at once', async () => {
    const { bar } = becomePage(loopback.addressFor('once', 'ws-1'));
    const { client, kind, subject } = await connect();
    expect(bar.hash).toBe('');
    expect([kind, subject]).toEqual(['browser', 'ws-1']);
    expect(await client['app.describe']({})).toMatchObject({ version: '1.2.3' });
  });

  it('stays the same window through a reload', async () => {
    const address = loopback.addressFor('once', 'ws-1');
    const { memory } = becomePage(address);
    await (await connect()).client['app.describe']({});
    becomePage(loopback.origin, memory);
    const again = await connect();
    await again.client['app.describe']({});
    expect(again.subject).toBe('ws-1');
    expect(new Set(double.calls.map(({ windowId }) => windowId)).size).toBe(1);
  });

  it('without a code is told how to get in', async () => {
    becomePage(loopback.origin);
    await expect(connect()).rejects.toMatchObject({
      error: { detail: 'no-way-in', sentence: expect.stringContaining('--print-url') },
    });
  });

  it('with a code that was used is told the same', async () => {
    const address = loopback.addressFor('once');
    becomePage(address);
    await connect();
    becomePage(address);
    await expect(connect()).rejects.toMatchObject({ error: { detail: 'no-way-in' } });
  });

  it('of an app that was started again is told so', async () => {
    const { memory } = becomePage(loopback.addressFor('once'));
    await connect();
    const dead = loopback;
    await start();
    await dead.close();
    becomePage(loopback.origin, memory);
    await expect(connect()).rejects.toMatchObject({ error: { detail: 'no-way-in' } });
  });

  it('sends a file it was given and opens the copy', async () => {
    becomePage(loopback.addressFor('once'));
    const { client, sourceOf } = await connect();
    const from = await sourceOf(new File(['bytes of a workspace'], 'Größe.sqlite'));
    expect(from).toMatchObject({ kind: 'upload' });
    const { workspaceId } = await client['workspace.open']({ from });
    expect(workspaceId).toBe(join(folder, 'Größe.sqlite'));
    expect(readFileSync(workspaceId ?? '', 'utf8')).toBe('bytes of a workspace');
    await expect(sourceOf(new File(['x'], 'run.exe'))).rejects.toMatchObject({ error: { code: 'invalid' } });
  });

  it('may not send more than a call holds, but for changes', async () => {
    becomePage(loopback.addressFor('once'));
    const { client } = await connect();
    const settings = { text: 'x'.repeat(1_100_000) };
    await expect(client['settings.write']({ settings })).rejects.toMatchObject({ error: { code: 'too-large' } });
    expect(double.calls).toEqual([]);
  });

  it('that sends no JSON gets nothing', async () => {
    const entered = pageFetch(loopback.origin);
    const code = new URL(loopback.addressFor('once')).hash.slice(1);
    const json = { 'content-type': 'application/json', 'x-app': '1' };
    const session = await entered('/api/session', { method: 'POST', headers: json, body: JSON.stringify({ code }) });
    const { secret } = (await session.json()) as { secret: string };
    const headers = { ...json, authorization: `Bearer ${secret}` };
    for (const body of ['', '{', 'null', '[]', '"text"', '{"method":5}', '{"method":"__proto__"}']) {
      const answer = await entered('/api/call', { method: 'POST', headers, body });
      if (answer.status === 400) continue;
      expect(await answer.json(), body).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
    }
    expect(double.calls).toEqual([]);
  });
});

describe('the stream of pushes', () => {
  it('comes back after a break, and everything read is read again', async () => {
    becomePage(loopback.addressFor('once'));
    const { client, onReach } = await connect();
    const heard: Push[] = [];
    const reach: boolean[] = [];
    client.onPush((push) => heard.push(push));
    onReach((reachable) => reach.push(reachable));
    await client['workspace.read']({ workspaceId: 'ws' });
    await client['workspace.read']({ workspaceId: 'closed' });
    await client['workspace.close']({ workspaceId: 'closed' });
    cutConnections();
    await vi.waitFor(() => expect(reach).toEqual([false, true]));
    expect(heard).toEqual([{ type: 'reload', workspaceId: 'ws' }]);
    streams.broadcast({ type: 'recents' });
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ type: 'recents' }));
  });
});
