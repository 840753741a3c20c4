import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { developmentPolicy, NONCE_PLACEHOLDER } from './src/main/shell/contentSecurityPolicy.ts';
import { writeRendererManifest } from './src/main/shell/rendererManifest.ts';

const root = import.meta.dirname;
/** The launcher builds into a folder beside `out` and swaps, so that nobody runs half a build. */
const out = resolve(root, process.env['CREWMAP_BUILD_FOLDER'] ?? 'out');

/** Entries of the Node side: what each becomes in `out/main`. */
const MAIN_ENTRIES: Readonly<Record<string, string>> = {
  index: 'src/main/index.ts',
  services: 'src/main/shell/electron/servicesProcess.ts',
  inspector: 'src/main/inspector.ts',
  browser: 'src/main/browser.ts',
  cli: 'src/main/cli.ts',
};
const PAGES: Readonly<Record<string, string>> = {
  index: 'src/renderer/index.html',
  print: 'src/renderer/print/index.html',
};

const present = (entries: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entries)
      .map(([name, path]) => [name, join(root, path)] as const)
      .filter(([, path]) => existsSync(path)),
  );

/** Both shells serve exactly these files: nothing is looked up on the disk by name. */
const manifest: Plugin = {
  name: 'crewmap:renderer-manifest',
  apply: 'build',
  writeBundle: () => writeRendererManifest(join(out, 'renderer'), join(out, 'renderer.json')),
};

export default defineConfig(({ command }) => ({
  main: {
    build: {
      outDir: join(out, 'main'),
      externalizeDeps: true,
      rolldownOptions: {
        input: present(MAIN_ENTRIES),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: join(out, 'preload'),
      // A sandboxed preload is one plain script that can require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: present({ index: 'src/preload/index.ts' }),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'src/renderer'),
    publicDir: false,
    plugins: [react(), manifest],
    // In development Vite's client inserts styles itself; the development policy allows it.
    ...(command === 'build' ? { html: { cspNonce: NONCE_PLACEHOLDER } } : {}),
    server: { headers: { 'content-security-policy': developmentPolicy() } },
    worker: {
      format: 'es',
      rolldownOptions: { output: { entryFileNames: 'workers/[name]-[hash].js' } },
    },
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      minify: true,
      // The policy loads fonts and scripts from files only.
      assetsInlineLimit: 0,
      // Read from the disk of this computer, not over a network.
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: present(PAGES) },
    },
  },
}));
