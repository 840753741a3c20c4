import { describe, expect, it } from 'vitest';
import { type GateKeeper, type GateRequest, judge } from '../../../../src/main/shell/browser/gate.ts';

const HOST = 'abcdefghijklmnopqrstuvwxyz.localhost:43210';
const ORIGIN = `http://${HOST}`;
const SECRET = 'k'.repeat(43);
const keeper: GateKeeper = { host: HOST, windowOf: (secret) => (secret === SECRET ? 'window-1' : null) };

const HOSTS = [HOST, null, '127.0.0.1:43210', 'localhost:43210', 'evil.test:43210', `${HOST}.evil.test`, '[::1]:43210'];
const ORIGINS = [
  ORIGIN,
  null,
  'null',
  'http://127.0.0.1:43210',
  'http://127.0.0.1:1',
  `${ORIGIN}.evil.test`,
  'https://x',
];
const SITES = [null, 'same-origin', 'none', 'same-site', 'cross-site'];
const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE'];
const TYPES = [null, 'application/json', 'text/plain', 'application/octet-stream'];
const TOKENS = [null, `Bearer ${SECRET}`, `Bearer ${'z'.repeat(43)}`, SECRET];
const PATHS = [
  '/',
  '/index.html',
  '/api/session',
  '/api/call',
  '/api/pushes',
  '/api/upload',
  '/api/other',
  'http://evil.test/',
];
const APPS = ['1', null];

interface Combination {
  readonly host: string | null;
  readonly origin: string | null;
  readonly site: string | null;
  readonly method: string;
  readonly type: string | null;
  readonly token: string | null;
  readonly path: string;
  readonly app: string | null;
  readonly upgrade: boolean;
}

function* combinations(): Generator<Combination> {
  for (const host of HOSTS)
    for (const origin of ORIGINS)
      for (const site of SITES)
        for (const method of METHODS)
          for (const type of TYPES)
            for (const token of TOKENS)
              for (const path of PATHS)
                for (const app of APPS) yield { host, origin, site, method, type, token, path, app, upgrade: false };
}

const requestOf = (it: Combination): GateRequest => {
  const headers: string[] = [];
  const add = (name: string, value: string | null): void => {
    if (value !== null) headers.push(name, value);
  };
  add('host', it.host);
  add('origin', it.origin);
  add('sec-fetch-site', it.site);
  add('content-type', it.type);
  add('authorization', it.token);
  add('x-app', it.app);
  if (it.method === 'POST') add('content-length', '10');
  return { method: it.method, target: it.path, headers, upgrade: it.upgrade };
};

/** What may pass, written down a second time, as a list of whole requests instead of a row of refusals. */
function mayPass(it: Combination): boolean {
  if (it.host !== HOST || it.upgrade) return false;
  const ours = it.origin === ORIGIN;
  const here = it.site === null || it.site === 'same-origin';
  if (it.path === '/' || it.path === '/index.html') {
    return (
      (it.method === 'GET' || it.method === 'HEAD') && (it.origin === null || ours) && (here || it.site === 'none')
    );
  }
  if (it.app !== '1' || !here) return false;
  const known = it.token === `Bearer ${SECRET}`;
  switch (it.path) {
    case '/api/session':
      return it.method === 'POST' && ours && it.type === 'application/json';
    case '/api/call':
      return it.method === 'POST' && ours && it.type === 'application/json' && known;
    case '/api/upload':
      return it.method === 'POST' && ours && it.type === 'application/octet-stream' && known;
    case '/api/pushes':
      return it.method === 'GET' && (it.origin === null || ours) && known;
    default:
      return false;
  }
}

type Judge = typeof judge;
function tryAll(judged: Judge): { readonly tried: number; readonly passed: number; readonly wrong: Combination[] } {
  let tried = 0;
  let passed = 0;
  const wrong: Combination[] = [];
  for (const combination of combinations()) {
    tried += 1;
    const { pass } = judged(requestOf(combination), keeper);
    if (pass) passed += 1;
    if (pass !== mayPass(combination)) wrong.push(combination);
  }
  return { tried, passed, wrong };
}

describe('the gate over all combinations', () => {
  it('lets exactly the allowed family pass', () => {
    const { tried, passed, wrong } = tryAll(judge);
    expect(tried).toBeGreaterThan(350_000);
    expect(passed).toBeGreaterThan(0);
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('passes no upgrade', () => {
    for (const combination of combinations()) {
      if (combination.host !== HOST || combination.origin !== ORIGIN) continue;
      expect(judge(requestOf({ ...combination, upgrade: true }), keeper).pass).toBe(false);
    }
  });

  // Controls: a gate with one rule taken out must be found out.
  it.each([
    ['Origin', (r: GateRequest) => withHeader(r, 'origin', ORIGIN)],
    ['Host', (r: GateRequest) => withHeader(r, 'host', HOST)],
    ['Sec-Fetch-Site', (r: GateRequest) => withHeader(r, 'sec-fetch-site', 'same-origin')],
    ['the header of ours', (r: GateRequest) => withHeader(r, 'x-app', '1')],
    ['the secret', (r: GateRequest) => withHeader(r, 'authorization', `Bearer ${SECRET}`)],
  ])('would notice a gate that does not look at %s', (_name, blind) => {
    expect(tryAll((request, who) => judge(blind(request), who)).wrong.length).toBeGreaterThan(0);
  });
});

function withHeader(request: GateRequest, name: string, value: string): GateRequest {
  const kept: string[] = [];
  for (let at = 0; at < request.headers.length; at += 2) {
    if (request.headers[at] !== name) kept.push(request.headers[at] as string, request.headers[at + 1] as string);
  }
  return { ...request, headers: [...kept, name, value] };
}
