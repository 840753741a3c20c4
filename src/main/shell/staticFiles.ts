import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetPolicy, NONCE_PLACEHOLDER, pagePolicy, workerPolicy } from './contentSecurityPolicy.ts';
import { type RendererFile, readRendererManifest } from './rendererManifest.ts';
import { SECURITY_HEADERS } from './securityHeaders.ts';

export interface StaticAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** Answers for the built renderer's files, the same under `app://` and on the loopback. */
export interface StaticFiles {
  /** `pathname` as it stands in the request, still encoded. null = there is no such file. */
  answer(pathname: string): StaticAnswer | null;
}

/**
 * The one file of the manifest a path of a request means. Looks names up in a list and never on a disk, so there is
 * nothing to climb out of.
 */
export function manifestPathOf(pathname: string): string | null {
  if (!pathname.startsWith('/') || /%2f|%5c|%00|\\|\0/i.test(pathname)) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname.slice(1));
  } catch {
    return null;
  }
  if (decoded === '' || decoded.endsWith('/')) return `${decoded}index.html`;
  return decoded;
}

function answerFor(file: RendererFile, bytes: Uint8Array): StaticAnswer {
  const headers = { ...SECURITY_HEADERS, 'content-type': file.mime };
  if (file.mime.startsWith('text/html')) {
    const nonce = randomBytes(16).toString('base64');
    const page = Buffer.from(bytes).toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce);
    return {
      headers: { ...headers, 'content-security-policy': pagePolicy(nonce), 'cache-control': 'no-store' },
      bytes: Buffer.from(page, 'utf8'),
    };
  }
  const policy = file.path.startsWith('workers/') ? workerPolicy() : assetPolicy();
  // Names of built files carry their hash.
  return {
    headers: { ...headers, 'content-security-policy': policy, 'cache-control': 'max-age=31536000, immutable' },
    bytes,
  };
}

/** Reads all files of `out/renderer` once: a later build cannot change what a running app serves. */
export function loadStaticFiles(outFolder: string): StaticFiles {
  const files = new Map(
    readRendererManifest(join(outFolder, 'renderer.json')).map((file) => {
      const bytes = readFileSync(join(outFolder, 'renderer', file.path));
      if (bytes.length !== file.sizeBytes) throw new Error(`${file.path} is not the file that was built. Build again.`);
      return [file.path, { file, bytes }] as const;
    }),
  );
  return {
    answer: (pathname) => {
      const path = manifestPathOf(pathname);
      const found = path === null ? undefined : files.get(path);
      return found === undefined ? null : answerFor(found.file, found.bytes);
    },
  };
}
