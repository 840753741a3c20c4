import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../src/main/launch/build.ts';
import { projectRoot } from '../../src/main/launch/projectRoot.ts';

// What can be read off the sources and the build: no switch of the checklist is turned the wrong way, and nothing in
// the bundle points outside.

const below = (folder: string, pattern: RegExp): string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => join(folder, file));
const textOf = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

const FORBIDDEN: readonly RegExp[] = [
  /webSecurity:\s*false/,
  /contextIsolation:\s*false/,
  /sandbox:\s*false/,
  /nodeIntegration(InWorker|InSubFrames)?:\s*true/,
  /allowRunningInsecureContent:\s*true/,
  /experimentalFeatures:\s*true/,
  /webviewTag:\s*true/,
  /enableBlinkFeatures/,
  /allowpopups/,
  /<webview/,
  /bypassCSP/,
  /disable-web-security/,
  /remote-debugging-port/,
  /ignore-certificate-errors/,
  /Access-Control-Allow/i,
  /unsafe-eval'(?<!'wasm-unsafe-eval')/,
  /unsafeMode\(/,
  /new Function\(/,
  /\beval\(/,
  /dangerouslySetInnerHTML/,
  /\.innerHTML\s*=/,
  /document\.write/,
  /0\.0\.0\.0/,
];

describe('the sources', () => {
  const sources = below('src', /\.tsx?$/).map((file) => [file, textOf(file)] as const);

  it('turn no switch of the checklist the wrong way', () => {
    const found = sources.flatMap(([file, text]) =>
      FORBIDDEN.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern}`),
    );
    expect(found).toEqual([]);
    expect(sources.length).toBeGreaterThan(100);
  });

  it('would be found out', () => {
    for (const wrong of [
      'webSecurity: false',
      "script-src 'unsafe-eval'",
      'element.innerHTML = text',
      'nodeIntegration: true',
    ]) {
      expect(
        FORBIDDEN.some((pattern) => pattern.test(wrong)),
        wrong,
      ).toBe(true);
    }
    expect(FORBIDDEN.some((pattern) => pattern.test("script-src 'wasm-unsafe-eval'"))).toBe(false);
  });

  // The headless shell draws its PDFs in the browser shell’s Chromium.
  it('keep each shell a leaf: neither knows the other', () => {
    const crossing = sources.filter(
      ([file, text]) =>
        (file.includes('shell/browser/') && /from '[^']*\/electron\//.test(text)) ||
        (file.includes('shell/electron/') && /from '[^']*\/browser\//.test(text)) ||
        (/shell\/[^/]+\.ts$/.test(file) &&
          !/headless\w+\.ts$/.test(file) &&
          /from '\.\/(browser|electron)\//.test(text)),
    );
    expect(crossing.map(([file]) => file)).toEqual([]);
  });
});

/** Names in the text of libraries that nothing fetches: namespaces, schemas, addresses inside error messages. */
const NAMES = [
  'http://www.w3.org/',
  'http://www.eclipse.org/e',
  'http:///org/eclipse/emf/',
  'http://json-schema.org/',
  'https://json-schema.org/',
  'https://react.dev/errors/',
  'https://reactflow.dev',
  'https://github.com/uuidjs/',
  'https://rolldown.rs/',
  'https://${',
  'http://[${',
];

describe('the built pages', () => {
  beforeAll(() => buildIfStale(), 180_000);

  it('point nowhere outside', () => {
    const found = below('out/renderer', /\.(js|css|html|svg)$/).flatMap((file) =>
      [...textOf(file).matchAll(/(?:https?|wss?):\/\/[^\s"'`\\)<>]*/g)]
        .map(([address]) => address)
        .filter((address) => !NAMES.some((name) => address.startsWith(name)))
        .map((address) => `${file}: ${address}`),
    );
    expect(found).toEqual([]);
  });

  it('are pages of files: no script or style stands in them, none comes from elsewhere', () => {
    const pages = below('out/renderer', /\.html$/);
    expect(pages.map((file) => file.replaceAll('\\', '/'))).toEqual(
      expect.arrayContaining(['out/renderer/index.html', 'out/renderer/print/index.html']),
    );
    for (const page of pages) {
      const text = textOf(page);
      for (const [, attributes = '', inside = ''] of text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
        expect(inside.trim()).toBe('');
        expect(attributes).toMatch(/src="\.{1,2}\/[\w./-]+"/);
      }
      expect(text).not.toMatch(/<style|\son\w+=|\sstyle=/);
      for (const [, address] of text.matchAll(/(?:href|src)="([^"]*)"/g)) expect(address).toMatch(/^\.{1,2}\//);
    }
  });
});

describe('what the app stands on', () => {
  it('is an Electron that is still looked after, the one in the lock', () => {
    const wanted = JSON.parse(textOf('package.json')).devDependencies.electron as string;
    const installed = JSON.parse(textOf('node_modules/electron/package.json')).version as string;
    expect(Number.parseInt(wanted.replace(/\D/, ''), 10)).toBe(Number.parseInt(installed, 10));
    // Electron looks after its newest three majors; 45 was the newest when this was written.
    expect(Number.parseInt(installed, 10)).toBeGreaterThanOrEqual(45);
  });

  it('is installed without scripts of others', () => {
    expect(JSON.parse(textOf('package.json')).allowScripts).toEqual({ node: true, 'better-sqlite3': false });
  });
});
