import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../../src/main/launch/build.ts';
import { packaging, wrongNativeFiles } from '../../../src/main/launch/packaging.ts';
import { packedFiles } from '../../../src/main/launch/packedFiles.ts';
import { projectRoot } from '../../../src/main/launch/projectRoot.ts';
import { needs } from '../../support/needs.ts';

const scratch = mkdtempSync(join(tmpdir(), 'crewmap-packaging-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('what goes into a package', () => {
  it('is what the entries load, followed through files and packages', () => {
    const put = (path: string, text: string): void => {
      mkdirSync(join(scratch, 'app', path, '..'), { recursive: true });
      writeFileSync(join(scratch, 'app', path), text);
    };
    put(
      'out/index.js',
      `import { a } from "./chunks/a.js";\nimport fs from "node:fs";\nimport { app } from "electron";`,
    );
    put('out/chunks/a.js', `const late = () => import("./late.js");\nexport { b } from "@scope/one/deep";`);
    put('out/chunks/late.js', `const two = require("two");`);
    put('out/chunks/unused.js', `import "four";`);
    put('node_modules/@scope/one/package.json', JSON.stringify({ dependencies: { three: '1' } }));
    for (const name of ['two', 'three', 'four', 'five']) put(`node_modules/${name}/package.json`, '{}');
    expect(packedFiles(join(scratch, 'app'), ['out/index.js'], ['five'])).toEqual({
      files: ['out/chunks/a.js', 'out/chunks/late.js', 'out/index.js'],
      packages: ['@scope/one', 'five', 'three', 'two'],
    });
  });

  it('is looked at for native code that is missing or foreign', () => {
    const resources = join(scratch, 'resources');
    const prebuilds = join(resources, 'app.asar.unpacked', 'node_modules/better-sqlite3/prebuilds');
    expect(wrongNativeFiles(resources, 'linux', 'x64')).toEqual([expect.stringContaining('is missing')]);
    mkdirSync(prebuilds, { recursive: true });
    writeFileSync(join(prebuilds, 'linux-x64.node'), '');
    expect(wrongNativeFiles(resources, 'linux', 'x64')).toEqual([]);
    writeFileSync(join(prebuilds, 'win32-x64.node'), '');
    expect(wrongNativeFiles(resources, 'linux', 'x64')).toEqual([expect.stringContaining('win32-x64.node')]);
  });
});

/** Looks like Electron’s files to the packager: a program with switches, all as Electron ships them. */
function electronFiles(): string {
  const folder = join(scratch, 'electron');
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  for (const [name, text] of [
    ['LICENSE', ''],
    ['LICENSES.chromium.html', ''],
    ['version', '45.4.1'],
  ] as const) {
    writeFileSync(join(folder, name), text);
  }
  const wire = ['dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', '\u0001\u0009', '101100011'].join('');
  writeFileSync(join(folder, 'electron'), Buffer.from(`${'\0'.repeat(4_096)}${wire}${'\0'.repeat(64)}`, 'latin1'), {
    mode: 0o755,
  });
  return folder;
}

describe('a package, made with a stand-in for Electron’s program', () => {
  needs(process.platform === 'linux', 'The packager makes packages of another system only with that system’s tools.');
  const output = join(scratch, 'dist');
  const app = join(output, 'linux-unpacked');
  const archive = join(app, 'resources', 'app.asar');

  beforeAll(async () => {
    await buildIfStale();
    await build({
      projectDir: projectRoot,
      dir: true,
      config: { ...packaging(projectRoot, electronFiles()), directories: { output, buildResources: 'resources' } },
    });
  }, 300_000);

  it('has every switch of the program set', async () => {
    const wire = await getCurrentFuseWire(join(app, 'crewmap'));
    const on = Object.values(FuseV1Options).filter(
      (fuse): fuse is FuseV1Options => typeof fuse === 'number' && wire[fuse] === FuseState.ENABLE,
    );
    expect(on).toEqual([
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
      FuseV1Options.WasmTrapHandlers,
    ]);
  });

  it('holds the app’s built files and what they load, and not what only the browser shell needs', () => {
    const require = createRequire(import.meta.url);
    const { listPackage } = createRequire(require.resolve('app-builder-lib/package.json'))('@electron/asar') as {
      listPackage(archive: string, options: { isPack: boolean }): string[];
    };
    const listed = new Set(listPackage(archive, { isPack: false }));
    for (const file of [
      '/package.json',
      '/out/main/index.js',
      '/out/main/services.js',
      '/out/main/inspector.js',
      '/out/preload/index.cjs',
      '/out/renderer/index.html',
      '/out/renderer.json',
      '/node_modules/better-sqlite3/package.json',
      '/node_modules/@sqlite.org/sqlite-wasm/package.json',
      '/node_modules/zod/package.json',
    ]) {
      expect(listed, file).toContain(file);
    }
    for (const path of [
      '/out/main/browser.js',
      '/src',
      '/test',
      '/node_modules/playwright-core',
      '/node_modules/react',
    ]) {
      expect(listed, path).not.toContain(path);
    }
  });

  it('has SQLite’s native code outside the archive, whole', () => {
    const name = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;
    const packed = join(app, 'resources', 'app.asar.unpacked', name);
    expect(existsSync(packed)).toBe(true);
    expect(readFileSync(packed).equals(readFileSync(join(projectRoot, name)))).toBe(true);
  });
});
