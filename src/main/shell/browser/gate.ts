import { MAX_CHANGE_BYTES, MAX_UPLOAD_BYTES } from '../../../contract/shapes.ts';

export type Route = 'static' | 'session' | 'call' | 'pushes' | 'upload';

/** What the gate may know of a request. `headers` are name, value, name, value as they came, duplicates included. */
export interface GateRequest {
  readonly method: string;
  /** The request target as it stands in the request line. */
  readonly target: string;
  readonly headers: readonly string[];
  /** True for a request that wants to become another protocol (WebSocket). */
  readonly upgrade: boolean;
}

export interface GateKeeper {
  /** `name:port`, the only value `Host` may have. */
  readonly host: string;
  /** The window this secret belongs to, compared in constant time; null = nobody's. */
  windowOf(secret: string): string | null;
}

export type Verdict =
  | { readonly pass: true; readonly route: Route; readonly path: string; readonly windowId: string | null }
  | { readonly pass: false; readonly status: 400 | 401 | 403 | 404 | 405 | 411 | 413 | 415 | 421 };

interface RouteRule {
  readonly route: Route;
  readonly methods: readonly string[];
  readonly contentType: string | null;
  readonly maxBytes: number;
  readonly secret: boolean;
}

const JSON_TYPE = 'application/json';
const API: Readonly<Record<string, RouteRule>> = {
  '/api/session': { route: 'session', methods: ['POST'], contentType: JSON_TYPE, maxBytes: 1_000, secret: false },
  '/api/call': { route: 'call', methods: ['POST'], contentType: JSON_TYPE, maxBytes: MAX_CHANGE_BYTES, secret: true },
  '/api/pushes': { route: 'pushes', methods: ['GET'], contentType: null, maxBytes: 0, secret: true },
  '/api/upload': {
    route: 'upload',
    methods: ['POST'],
    contentType: 'application/octet-stream',
    maxBytes: MAX_UPLOAD_BYTES,
    secret: true,
  },
};
const STATIC: RouteRule = {
  route: 'static',
  methods: ['GET', 'HEAD'],
  contentType: null,
  maxBytes: 0,
  secret: false,
};

const refuse = (status: Extract<Verdict, { pass: false }>['status']): Verdict => ({ pass: false, status });

function valuesOf(headers: readonly string[], name: string): readonly string[] {
  const values: string[] = [];
  for (let at = 0; at + 1 < headers.length; at += 2) {
    if ((headers[at] as string).toLowerCase() === name) values.push(headers[at + 1] as string);
  }
  return values;
}

/** Bytes the body says it has; null = it does not say, or says it twice or badly. */
function announcedBytes(headers: readonly string[]): number | null {
  if (valuesOf(headers, 'transfer-encoding').length > 0) return null;
  const lengths = valuesOf(headers, 'content-length');
  return lengths.length === 1 && /^\d{1,12}$/.test(lengths[0] as string) ? Number(lengths[0]) : null;
}

const isJustOne = (values: readonly string[], wanted: string): boolean => values.length === 1 && values[0] === wanted;

/** Where the browser says the request comes from: from our own page, or typed into the bar. */
function comesFromUs(rule: RouteRule, post: boolean, headers: readonly string[], host: string): boolean {
  const origins = valuesOf(headers, 'origin');
  if (origins.length > 0 ? !isJustOne(origins, `http://${host}`) : post) return false;
  const sites = valuesOf(headers, 'sec-fetch-site');
  if (sites.length === 0 || isJustOne(sites, 'same-origin')) return true;
  if (!isJustOne(sites, 'none') || rule.route !== 'static') return false;
  const modes = valuesOf(headers, 'sec-fetch-mode');
  return modes.length === 0 || isJustOne(modes, 'navigate');
}

/**
 * The whole loopback gate: every request and every upgrade is judged here, and only here. Pure, so that it can be
 * tried with all combinations. Never reads a path or an address out of `Host`.
 */
export function judge(request: GateRequest, keeper: GateKeeper): Verdict {
  const { headers, method, target } = request;
  if (!isJustOne(valuesOf(headers, 'host'), keeper.host)) return refuse(421);
  if (request.upgrade) return refuse(403);
  if (!target.startsWith('/') || target.startsWith('//')) return refuse(400);
  const [path = '', query] = target.split('?', 2);
  const api = path === '/api' || path.startsWith('/api/');
  const rule = api ? (Object.hasOwn(API, path) && query === undefined ? API[path] : undefined) : STATIC;
  if (rule === undefined) return refuse(404);
  if (!rule.methods.includes(method)) return refuse(405);
  const post = method === 'POST';
  if (!comesFromUs(rule, post, headers, keeper.host)) return refuse(403);
  if (api && !isJustOne(valuesOf(headers, 'x-app'), '1')) return refuse(403);
  if (rule.contentType !== null && !isJustOne(valuesOf(headers, 'content-type'), rule.contentType)) return refuse(415);
  let windowId: string | null = null;
  if (rule.secret) {
    const given = valuesOf(headers, 'authorization');
    const secret = given.length === 1 ? /^Bearer ([\w-]{43})$/.exec(given[0] as string)?.[1] : undefined;
    windowId = secret === undefined ? null : keeper.windowOf(secret);
    if (windowId === null) return refuse(401);
  }
  const bytes = announcedBytes(headers);
  if (post && bytes === null) return refuse(411);
  if ((bytes ?? 0) > rule.maxBytes) return refuse(413);
  if (!post && valuesOf(headers, 'transfer-encoding').length > 0) return refuse(413);
  return { pass: true, route: rule.route, path, windowId };
}
