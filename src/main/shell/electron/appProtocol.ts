import { type CustomScheme, protocol, type Session } from 'electron';
import { SECURITY_HEADERS } from '../securityHeaders.ts';
import type { StaticFiles } from '../staticFiles.ts';
import { isAppUrl, SCHEME } from './appUrl.ts';

/** Known to Chromium before it starts. Not among the privileges: bypassing the policy, CORS, service workers. */
export const APP_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

export const registerAppScheme = (): void => protocol.registerSchemesAsPrivileged([APP_SCHEME]);

const refusal = (status: number): Response => new Response(null, { status, headers: SECURITY_HEADERS });

/** Only built files, by exact name. Never data: what is private goes through the preload's pipe. */
export function answerAppRequest(request: { method: string; url: string }, files: StaticFiles): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  if (!isAppUrl(request.url, null)) return refusal(404);
  const answer = files.answer(new URL(request.url).pathname);
  if (answer === null) return refusal(404);
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(answer.bytes), {
    status: 200,
    headers: answer.headers,
  });
}

export function serveApp(session: Session, files: StaticFiles): void {
  session.protocol.handle(SCHEME, (request) => answerAppRequest(request, files));
}
