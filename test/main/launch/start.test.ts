import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildIfStale } from '../../../src/main/launch/build.ts';
import { projectRoot } from '../../../src/main/launch/projectRoot.ts';
import { needs } from '../../support/needs.ts';

const scratch = mkdtempSync(join(tmpdir(), 'crewmap-start-'));
const running: ChildProcess[] = [];

beforeAll(() => buildIfStale(), 180_000);
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly exit: Promise<number | null>;
  /** In the environment of everything it started. */
  readonly home: string;
}

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Started {
  const home = mkdtempSync(join(scratch, 'home-'));
  const child = spawn(process.execPath, [join(projectRoot, 'src/main/launch/start.ts'), ...args], {
    cwd: scratch,
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', CREWMAP_HOME: home, HOME: home, ...env },
  });
  running.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (part) => {
    out += String(part);
  });
  child.stderr.on('data', (part) => {
    err += String(part);
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, out: () => out, err: () => err, exit, home };
}

async function addressOf(started: Started): Promise<URL> {
  await vi.waitFor(
    () => {
      if (!started.out().includes('\n')) throw new Error(`no address yet; it said: ${started.err()}`);
    },
    { timeout: 25_000, interval: 50 },
  );
  const line = /^Crewmap: (http:\/\/[a-z2-7]{26}\.localhost:\d+\/#[\w-]+)\n$/.exec(started.out());
  if (line === null) throw new Error(`Not the one line: ${JSON.stringify(started.out())}`);
  return new URL(line[1] as string);
}

function post(address: URL, path: string, body: unknown, secret = ''): Promise<Record<string, unknown>> {
  const text = JSON.stringify(body);
  const headers = {
    host: address.host,
    origin: address.origin,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'x-app': '1',
    ...(secret === '' ? {} : { authorization: `Bearer ${secret}` }),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: address.port, path, method: 'POST', headers }, (answer) => {
      let said = '';
      answer.on('data', (part) => {
        said += String(part);
      });
      answer.on('end', () => resolve(said === '' ? { status: answer.statusCode } : JSON.parse(said)));
    });
    outgoing.once('error', reject);
    outgoing.end(text);
  });
}

async function enter(address: URL): Promise<(method: string, args: unknown) => Promise<Record<string, unknown>>> {
  const { secret } = await post(address, '/api/session', { code: address.hash.slice(1) });
  return (method, args) => post(address, '/api/call', { method, args }, String(secret));
}

/** Processes that have this text in their environment; Linux only. */
function processesWith(text: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(text);
    } catch {
      return false;
    }
  });
}

describe('a start without a display', () => {
  it('says why, prints one line and serves', async () => {
    const started = start([]);
    const address = await addressOf(started);
    expect(started.err()).toContain('Using the browser shell: there is no display.');
    const call = await enter(address);
    expect(await call('app.describe', {})).toMatchObject({ ok: true, value: { shell: 'browser', folder: 'Crewmap' } });
    expect(existsSync(join(started.home, 'Crewmap'))).toBe(true);
  });

  it('lets any number of windows in with its code', async () => {
    const address = await addressOf(start(['--print-url']));
    const [one, two] = [await enter(address), await enter(address)];
    expect(await one('app.describe', {})).toMatchObject({ ok: true });
    expect(await two('app.describe', {})).toMatchObject({ ok: true });
  });

  it('keeps files in the folder it is told, and opens the one it is given', async () => {
    const folder = join(scratch, 'plans');
    const first = start(['--folder', folder]);
    const call = await enter(await addressOf(first));
    const made = await call('workspace.create', { starterId: null, title: 'Plan', projectStart: null });
    expect(made).toMatchObject({ ok: true });
    first.child.kill('SIGINT');
    expect(await first.exit).toBe(0);
    const [file = ''] = readdirSync(folder);
    expect(file).toBe('Plan.sqlite');

    const address = await addressOf(start([join('plans', file)]));
    const session = await post(address, '/api/session', { code: address.hash.slice(1) });
    const state = await post(
      address,
      '/api/call',
      { method: 'workspace.read', args: { workspaceId: session['subject'] } },
      String(session['secret']),
    );
    expect(state).toMatchObject({ ok: true, value: { fileName: 'Plan.sqlite', access: { mode: 'write' } } });
  });

  it('ends with a sentence when the file cannot be opened', async () => {
    writeFileSync(join(scratch, 'notes.sqlite'), 'these are notes and no database at all');
    const started = start(['notes.sqlite']);
    expect(await started.exit).toBe(2);
    expect(started.out()).toBe('');
    expect(started.err().trim().split('\n').at(-1)).toMatch(/^crewmap: .*notes\.sqlite|^crewmap: .*not.*Crewmap/);
    expect(readFileSync(join(scratch, 'notes.sqlite'), 'utf8')).toBe('these are notes and no database at all');
  });
});

describe('a start that cannot be', () => {
  it.each([
    [['--shell=electron'], 'Electron cannot be used: there is no display.'],
    [['--shell=tv'], 'There is no shell “tv”.'],
    [['--nonsense'], 'nonsense'],
    [['--shell=electron', '--print-url'], 'belong to the browser shell'],
  ])('%j says why', async (args, sentence) => {
    const started = start(args);
    expect(await started.exit).toBe(2);
    expect(started.out()).toBe('');
    expect(started.err()).toContain(sentence);
  });

  it('shows how it is used', async () => {
    const started = start(['--help']);
    expect(await started.exit).toBe(0);
    expect(started.out()).toContain('--print-url');
  });
});

describe('npm start', () => {
  needs(process.platform === 'linux', 'Only Linux says which processes are left.');

  it.each([
    ['Ctrl-C, which every process of the job hears', 'SIGINT', -1],
    ['an end that npm alone hears, with a shell between it and us', 'SIGTERM', 1],
  ] as const)('ends with %s', async (_name, signal, whom) => {
    const home = mkdtempSync(join(scratch, 'npm-'));
    const child = spawn('npm', ['start', '-s', '--', '--print-url', '--folder', join(home, 'f')], {
      cwd: projectRoot,
      env: { ...process.env, CREWMAP_HOME: home },
      detached: true,
    });
    running.push(child);
    let out = '';
    child.stdout.on('data', (part) => {
      out += String(part);
    });
    await vi.waitFor(() => expect(out).toContain('Crewmap: http'), { timeout: 25_000 });
    expect(processesWith(`CREWMAP_HOME=${home}`).length).toBeGreaterThan(1);
    process.kill(whom * (child.pid ?? 0), signal);
    await vi.waitFor(() => expect(processesWith(`CREWMAP_HOME=${home}`)).toEqual([]), { timeout: 15_000 });
  });
});

describe('Ctrl-C', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    '(%s) ends everything that was started, a drawing of a PDF included',
    async (signal) => {
      const started = start(['--folder', join(scratch, `ends-${signal}`)]);
      const call = await enter(await addressOf(started));
      const made = await call('workspace.create', { starterId: 'small-team', title: 'Plan', projectStart: null });
      const { workspaceId } = (made as { value: { workspaceId: string } }).value;
      await call('workspace.read', { workspaceId });
      const printing = call('workspace.export', { workspaceId, format: 'pdf' }).catch(() => 'cut off');
      await new Promise((resolve) => setTimeout(resolve, 700));
      started.child.kill(signal);
      expect(await started.exit).toBe(0);
      await printing;
      if (process.platform === 'linux') {
        await vi.waitFor(() => expect(processesWith(started.home)).toEqual([]), { timeout: 10_000 });
      }
      // No journal beside the file: it was closed in good order.
      expect(readdirSync(join(scratch, `ends-${signal}`)).filter((name) => name.endsWith('-journal'))).toEqual([]);
    },
  );
});
