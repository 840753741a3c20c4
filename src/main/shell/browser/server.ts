import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Dispatch } from '../../../contract/dispatch.ts';
import { CallFailure, type Envelope } from '../../../contract/envelope.ts';
import { maxBytesOf } from '../../../contract/shapes.ts';
import { developmentPolicy } from '../contentSecurityPolicy.ts';
import { SECURITY_HEADERS } from '../securityHeaders.ts';
import type { StaticFiles } from '../staticFiles.ts';
import { judge, type Verdict } from './gate.ts';
import type { PushStreams } from './pushStreams.ts';
import { readJsonBody } from './readBody.ts';
import { createSessions } from './sessions.ts';
import type { Uploads } from './uploads.ts';

/** Vite's own server in development, in the place of the built files. */
export interface DevelopmentPages {
  serve(request: IncomingMessage, response: ServerResponse): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Name, port and code that survive a restart of the server. */
  readonly address: { readonly name: string; readonly port: number; readonly code: string };
}

export interface LoopbackParts {
  readonly dispatch: Dispatch;
  readonly files: StaticFiles;
  readonly streams: PushStreams;
  readonly uploads: Uploads;
  readonly log: (problem: unknown) => void;
  readonly development?: DevelopmentPages;
}

export interface Loopback {
  /** `http://<name>.localhost:<port>` */
  readonly origin: string;
  readonly port: number;
  /**
   * An address that lets a window in: one within 30 seconds, or any number until exit. `subject` comes to the page as
   * `connect().subject` (for the app: the id of the workspace to show); `page` is a path such as `/print/`.
   */
  addressFor(use: 'once' | 'many', subject?: string | null, page?: string): string;
  close(): Promise<void>;
}

const API_HEADERS = {
  ...SECURITY_HEADERS,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'",
};
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const randomName = (): string => Array.from(randomBytes(26), (byte) => BASE32[byte % 32]).join('');

const answerJson = (response: ServerResponse, value: unknown): void => {
  const body = Buffer.from(JSON.stringify(value), 'utf8');
  response.writeHead(200, { ...API_HEADERS, 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
};
const refuse = (response: ServerResponse, status: number): void => {
  // The rest of the body is not read: the connection ends with the answer.
  response.writeHead(status, { ...API_HEADERS, connection: 'close', 'content-length': 0 });
  response.end();
};
const failed = (problem: CallFailure): Envelope => ({ ok: false, error: problem.error });

const headerNamed = (request: IncomingMessage, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

/** The app on 127.0.0.1: the gate first, then one handler a route. */
export async function startLoopback(parts: LoopbackParts): Promise<Loopback> {
  const { development, dispatch, files, streams, uploads, log } = parts;
  const sessions = createSessions();
  const keeper = { host: '', windowOf: sessions.windowOf };
  const verdictOn = (request: IncomingMessage, upgrade: boolean): Verdict =>
    judge({ method: request.method ?? '', target: request.url ?? '', headers: request.rawHeaders, upgrade }, keeper);

  const serveFile = (request: IncomingMessage, response: ServerResponse, path: string): void => {
    if (development !== undefined) {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
      response.setHeader('content-security-policy', developmentPolicy());
      development.serve(request, response);
      return;
    }
    const answer = files.answer(path);
    if (answer === null) {
      refuse(response, 404);
      return;
    }
    response.writeHead(200, { ...answer.headers, 'content-length': answer.bytes.length });
    response.end(request.method === 'HEAD' ? undefined : answer.bytes);
  };

  const session = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readJsonBody(request);
    const code = (body?.value as { code?: unknown } | null)?.code;
    const entry = typeof code === 'string' ? sessions.exchange(code) : null;
    if (entry === null) return refuse(response, 401);
    answerJson(response, { secret: entry.secret, subject: entry.subject });
  };

  const call = async (request: IncomingMessage, response: ServerResponse, windowId: string): Promise<void> => {
    const body = await readJsonBody(request);
    const { method, args } = (body?.value ?? {}) as { method?: unknown; args?: unknown };
    if (body === null) return refuse(response, 400);
    if (body.bytes > maxBytesOf(String(method))) {
      answerJson(
        response,
        failed(new CallFailure('too-large', 'That was too much at once for Crewmap. Do it in parts.')),
      );
      return;
    }
    answerJson(response, await dispatch(method, args, { windowId }));
  };

  const upload = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let fileName = '';
    try {
      fileName = decodeURIComponent(headerNamed(request, 'x-file-name')).slice(0, 500);
    } catch {
      return refuse(response, 400);
    }
    try {
      answerJson(response, { ok: true, value: await uploads.receive(request, fileName) } satisfies Envelope);
    } catch (problem) {
      if (!(problem instanceof CallFailure)) throw problem;
      answerJson(response, failed(problem));
    }
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const verdict = verdictOn(request, false);
    if (!verdict.pass) return refuse(response, verdict.status);
    const windowId = verdict.windowId ?? '';
    if (verdict.route === 'static') return serveFile(request, response, verdict.path);
    if (verdict.route === 'session') return session(request, response);
    if (verdict.route === 'call') return call(request, response, windowId);
    if (verdict.route === 'upload') return upload(request, response);
    response.writeHead(200, { ...API_HEADERS, 'content-type': 'text/event-stream' });
    streams.attach(windowId, response);
  };

  const server = createServer(
    { maxHeaderSize: 8_192, headersTimeout: 5_000, requestTimeout: 0 },
    (request, response) => {
      handle(request, response).catch((problem: unknown) => {
        log(problem);
        if (response.headersSent) response.destroy();
        else refuse(response, 500);
      });
    },
  );
  server.maxHeadersCount = 50;
  server.maxConnections = 64;
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const verdict = verdictOn(request, true);
    const ours = headerNamed(request, 'origin') === `http://${keeper.host}`;
    // Vite's client has the only socket there is, in development, and Vite asks for its own token.
    if (development !== undefined && ours && !verdict.pass && verdict.status === 403) {
      development.upgrade(request, socket, head);
      return;
    }
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });

  const name = development?.address.name ?? randomName();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(development?.address.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  keeper.host = `${name}.localhost:${port}`;
  if (development !== undefined) sessions.admit(development.address.code);

  return {
    origin: `http://${keeper.host}`,
    port,
    addressFor: (use, subject = null, page = '/') => {
      const code =
        subject === null && use === 'many' && development !== undefined
          ? development.address.code
          : sessions.issueCode(use, subject);
      return `http://${keeper.host}${page}#${code}`;
    },
    close: async () => {
      streams.closeAll();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 500).unref();
      });
    },
  };
}
