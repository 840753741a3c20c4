import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { NONCE_PLACEHOLDER } from '../../../src/main/shell/contentSecurityPolicy.ts';
import { listRendererFiles, writeRendererManifest } from '../../../src/main/shell/rendererManifest.ts';
import { loadStaticFiles, manifestPathOf } from '../../../src/main/shell/staticFiles.ts';

const out = mkdtempSync(join(tmpdir(), 'crewmap-static-'));
const FILES: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html><meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}">`,
  'print/index.html': '<!doctype html>',
  'assets/index-1a2b.js': 'export {}',
  'workers/layout-3c4d.js': 'postMessage(1)',
  'assets/inter.woff2': 'font',
};
for (const [path, text] of Object.entries(FILES)) {
  mkdirSync(join(out, 'renderer', path, '..'), { recursive: true });
  writeFileSync(join(out, 'renderer', path), text);
}
writeFileSync(join(out, 'secret.txt'), 'secret');
writeRendererManifest(join(out, 'renderer'), join(out, 'renderer.json'));
const files = loadStaticFiles(out);
afterAll(() => rmSync(out, { recursive: true, force: true }));

const policyOf = (path: string): string => files.answer(path)?.headers['content-security-policy'] ?? '';

describe('built files', () => {
  it('are listed with type, size and hash', () => {
    const listed = listRendererFiles(join(out, 'renderer'));
    expect(listed.map(({ path }) => path).sort()).toEqual(Object.keys(FILES).sort());
    expect(listed.find(({ path }) => path.endsWith('.woff2'))).toMatchObject({ mime: 'font/woff2', sizeBytes: 4 });
    expect(listed.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  });

  it('of an unknown kind stop the build', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crewmap-kinds-'));
    writeFileSync(join(folder, 'page.exe'), '');
    expect(() => listRendererFiles(folder)).toThrow('page.exe');
    rmSync(folder, { recursive: true });
  });

  it('that changed after the build are not served', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crewmap-changed-'));
    mkdirSync(join(folder, 'renderer'));
    writeFileSync(join(folder, 'renderer', 'index.html'), 'one');
    writeRendererManifest(join(folder, 'renderer'), join(folder, 'renderer.json'));
    writeFileSync(join(folder, 'renderer', 'index.html'), 'another');
    expect(() => loadStaticFiles(folder)).toThrow('Build again');
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/print/', 'print/index.html'],
    ['/assets/index-1a2b.js', 'assets/index-1a2b.js'],
    ['/assets/inter%2Ewoff2', 'assets/inter.woff2'],
  ])('%s is %s', (path, file) => {
    expect(manifestPathOf(path)).toBe(file);
    expect(files.answer(path)).not.toBeNull();
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
    '/%5c..%5csecret.txt',
    '/index.html%00.js',
    '/index.html\0',
    '/%252e%252e/secret.txt',
    '/%',
    '/%ff',
    '//secret.txt',
    '/INDEX.HTML',
    '/renderer.json',
    '/__proto__',
    '/constructor',
    'index.html',
    '',
  ])('no file lies under %j', (path) => {
    expect(files.answer(path)).toBeNull();
  });

  it('are the only answers, whatever is asked', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '%5c',
      '\\',
      '/',
      'assets',
      'index.html',
      'secret.txt',
      '%00',
      '~',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 8 }), (pieces) => {
        const path = `/${pieces.join('/')}`;
        const known = manifestPathOf(path);
        const answer = files.answer(path);
        expect(answer !== null).toBe(known !== null && Object.hasOwn(FILES, known));
        if (answer !== null) expect(Buffer.from(answer.bytes).toString()).not.toBe('secret');
      }),
      { numRuns: 20_000 },
    );
  });

  it('pages get a new nonce each time, in the policy and in the page', () => {
    const nonces = [1, 2].map(() => {
      const answer = files.answer('/');
      const nonce = /nonce-([\w+/=]+)/.exec(answer?.headers['content-security-policy'] ?? '')?.[1] ?? '';
      expect(Buffer.from(answer?.bytes ?? []).toString()).toContain(`nonce="${nonce}"`);
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(Buffer.from(nonces[0] ?? '', 'base64')).toHaveLength(16);
  });

  it('pages may run our scripts only; workers alone may compile WebAssembly; other files nothing', () => {
    const directives = policyOf('/').split('; ');
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("script-src 'self'");
    expect(directives).toContain("connect-src 'self'");
    expect(directives).toContain("require-trusted-types-for 'script'");
    expect(directives).toContain('trusted-types app');
    expect(directives).toContain("frame-ancestors 'none'");
    expect(directives.find((directive) => directive.startsWith('style-src '))).not.toContain('unsafe-inline');
    expect(policyOf('/')).not.toMatch(/unsafe-eval/);
    expect(policyOf('/workers/layout-3c4d.js')).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policyOf('/assets/index-1a2b.js')).not.toMatch(/unsafe|self/);
  });

  it('carry the security headers', () => {
    for (const path of Object.keys(FILES)) {
      expect(files.answer(`/${path}`)?.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
    }
  });
});
