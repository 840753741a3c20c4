import { type ClientRequest, request } from 'node:http';
import { Readable } from 'node:stream';
import { vi } from 'vitest';

const open = new Set<ClientRequest>();

/** Cuts every connection of every page, as a network or a sleeping computer does. */
export function cutConnections(): void {
  for (const outgoing of open) outgoing.destroy();
}

/** What a page's `fetch` does for a page of this origin, over a real connection to 127.0.0.1. */
export function pageFetch(origin: string): typeof fetch {
  const { host, port } = new URL(origin);
  return async (input, init) => {
    const target = String(input);
    const given = new Headers(init?.headers);
    const body = init?.body ?? null;
    const bytes = body === null ? null : Buffer.from(await new Response(body as BodyInit).arrayBuffer());
    const headers: Record<string, string> = { ...Object.fromEntries(given), host, 'sec-fetch-site': 'same-origin' };
    if (init?.method === 'POST') headers['origin'] = origin;
    if (bytes !== null) headers['content-length'] = String(bytes.length);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        { host: '127.0.0.1', port, path: target, method: init?.method ?? 'GET', headers, agent: false },
        (incoming) => {
          const stream = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
          resolve(new Response(stream, { status: incoming.statusCode ?? 0 }));
        },
      );
      open.add(outgoing);
      outgoing.once('close', () => open.delete(outgoing));
      outgoing.once('error', reject);
      init?.signal?.addEventListener('abort', () => outgoing.destroy());
      outgoing.end(bytes);
    });
  };
}

/**
 * Makes this process a page at the address, as far as the bridge looks: address bar, history, tab memory, fetch.
 * Returns what a test wants to look at.
 */
export function becomePage(address: string, memory: Map<string, string> = new Map()) {
  const url = new URL(address);
  const bar = { hash: url.hash, pathname: url.pathname, origin: url.origin };
  vi.stubGlobal('window', {});
  vi.stubGlobal('location', bar);
  vi.stubGlobal('history', {
    replaceState: (_state: unknown, _title: string, path: string) => {
      bar.hash = '';
      bar.pathname = path;
    },
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
  });
  vi.stubGlobal('fetch', pageFetch(url.origin));
  return { bar, memory };
}
