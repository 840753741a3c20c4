import { describe, expect, it } from 'vitest';
import { type GateRequest, judge, type Verdict } from '../../../../src/main/shell/browser/gate.ts';

const HOST = 'abcdefghijklmnopqrstuvwxyz.localhost:43210';
const SECRET = 's'.repeat(43);
const keeper = { host: HOST, windowOf: (secret: string) => (secret === SECRET ? 'window-1' : null) };

const page = (target = '/', ...headers: string[]): GateRequest => ({
  method: 'GET',
  target,
  headers: ['Host', HOST, ...headers],
  upgrade: false,
});
const call = (headers: Readonly<Record<string, string | null>> = {}, more: Partial<GateRequest> = {}): GateRequest => {
  const all = {
    Host: HOST,
    Origin: `http://${HOST}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    'Content-Length': '20',
    'X-App': '1',
    Authorization: `Bearer ${SECRET}`,
    ...headers,
  };
  const given = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [name, value]));
  return { method: 'POST', target: '/api/call', headers: given, upgrade: false, ...more };
};
const statusOf = (verdict: Verdict) => (verdict.pass ? `pass ${verdict.route}` : verdict.status);
const judged = (request: GateRequest) => statusOf(judge(request, keeper));

describe('the loopback gate lets in', () => {
  it.each([
    ['a first navigation', page('/', 'Sec-Fetch-Site', 'none', 'Sec-Fetch-Mode', 'navigate'), 'pass static'],
    ['a script of the page', page('/assets/index.js', 'Sec-Fetch-Site', 'same-origin'), 'pass static'],
    ['the print view with its query', page('/print/?paper=a3', 'Sec-Fetch-Site', 'none'), 'pass static'],
    ['a HEAD of a file', { ...page('/'), method: 'HEAD' }, 'pass static'],
    ['a code for a secret', call({ Authorization: null }, { target: '/api/session' }), 'pass session'],
    ['a call', call(), 'pass call'],
    ['a change of 32 MB', call({ 'Content-Length': '32000000' }), 'pass call'],
    [
      'an upload of 512 MB',
      call({ 'Content-Type': 'application/octet-stream', 'Content-Length': '512000000' }, { target: '/api/upload' }),
      'pass upload',
    ],
    [
      'the stream of pushes',
      call({ Origin: null, 'Content-Type': null, 'Content-Length': null }, { method: 'GET', target: '/api/pushes' }),
      'pass pushes',
    ],
  ])('%s', (_name, request, expected) => {
    expect(judged(request)).toBe(expected);
  });

  it('tells whose window it is', () => {
    expect(judge(call(), keeper)).toMatchObject({ windowId: 'window-1', path: '/api/call' });
  });
});

describe('the loopback gate keeps out', () => {
  it.each([
    ['no host', { ...page(), headers: [] }, 421],
    ['two hosts', page('/', 'Host', HOST), 421],
    ['the bare address', { ...page(), headers: ['Host', '127.0.0.1:43210'] }, 421],
    ['localhost', { ...page(), headers: ['Host', 'localhost:43210'] }, 421],
    ['all interfaces', { ...page(), headers: ['Host', '0.0.0.0:43210'] }, 421],
    ['a rebound name', { ...page(), headers: ['Host', 'evil.test:43210'] }, 421],
    ['another port', { ...page(), headers: ['Host', HOST.replace('43210', '43211')] }, 421],
    ['capitals in the host', { ...page(), headers: ['Host', HOST.toUpperCase()] }, 421],
    ['a name that ends like ours', { ...page(), headers: ['Host', `x${HOST}`] }, 421],
    ['a preflight', call({}, { method: 'OPTIONS' }), 405],
    ['another method', call({}, { method: 'PUT' }), 405],
    ['a POST on a file', call({}, { target: '/index.html' }), 405],
    ['a GET on a call', call({}, { method: 'GET' }), 405],
    ['an unknown route', call({}, { target: '/api/callx' }), 404],
    ['the bare api folder', call({}, { target: '/api' }), 404],
    ['a route inherited from objects', call({}, { target: '/api/__proto__' }), 404],
    ['a query on a call', call({}, { target: '/api/call?x=1' }), 404],
    ['an absolute target', page(`http://${HOST}/`), 400],
    ['a target of two slashes', page('//evil.test/'), 400],
    ['no origin on a call', call({ Origin: null }), 403],
    ['the origin null', call({ Origin: 'null' }), 403],
    ['another local port', call({ Origin: 'http://127.0.0.1:9999' }), 403],
    ['an origin that begins like ours', call({ Origin: `http://${HOST}.evil.test` }), 403],
    ['https', call({ Origin: `https://${HOST}` }), 403],
    ['a foreign origin on a file', page('/', 'Origin', 'http://evil.test'), 403],
    ['the origin null on a file', page('/', 'Origin', 'null'), 403],
    ['two origins', { ...call(), headers: [...call().headers, 'Origin', `http://${HOST}`] }, 403],
    ['cross-site', call({ 'Sec-Fetch-Site': 'cross-site' }), 403],
    ['same-site', call({ 'Sec-Fetch-Site': 'same-site' }), 403],
    ['a call typed into the bar', call({ 'Sec-Fetch-Site': 'none' }), 403],
    ['a link from elsewhere', page('/', 'Sec-Fetch-Site', 'cross-site', 'Sec-Fetch-Mode', 'navigate'), 403],
    [
      'a script embedded elsewhere',
      page('/assets/index.js', 'Sec-Fetch-Site', 'none', 'Sec-Fetch-Mode', 'no-cors'),
      403,
    ],
    ['no header of ours', call({ 'X-App': null }), 403],
    ['a form’s content type', call({ 'Content-Type': 'text/plain' }), 415],
    ['a form', call({ 'Content-Type': 'application/x-www-form-urlencoded' }), 415],
    ['JSON with an appendix', call({ 'Content-Type': 'application/json; charset=utf-8' }), 415],
    ['no secret', call({ Authorization: null }), 401],
    ['a wrong secret', call({ Authorization: `Bearer ${'x'.repeat(43)}` }), 401],
    ['a secret that begins rightly', call({ Authorization: `Bearer ${SECRET}s` }), 401],
    ['a secret as a password', call({ Authorization: `Basic ${SECRET}` }), 401],
    ['two secrets', { ...call(), headers: [...call().headers, 'Authorization', `Bearer ${SECRET}`] }, 401],
    ['the stream without secret', call({ Authorization: null }, { method: 'GET', target: '/api/pushes' }), 401],
    [
      'an upload without secret',
      { ...call({ Authorization: null, 'Content-Type': 'application/octet-stream' }), target: '/api/upload' },
      401,
    ],
    ['no length', call({ 'Content-Length': null }), 411],
    ['a body in pieces', call({ 'Content-Length': null, 'Transfer-Encoding': 'chunked' }), 411],
    ['a length that is no number', call({ 'Content-Length': '-1' }), 411],
    ['too much', call({ 'Content-Length': '32000001' }), 413],
    ['a large code', call({ 'Content-Length': '1001' }, { target: '/api/session' }), 413],
    ['a body on a file', page('/', 'Content-Length', '1'), 413],
    ['a socket', call({ Upgrade: 'websocket' }, { method: 'GET', target: '/api/pushes', upgrade: true }), 403],
    ['a socket on a page', { ...page(), upgrade: true }, 403],
  ])('%s', (_name, request, expected) => {
    expect(judged(request as GateRequest)).toBe(expected);
  });
});
