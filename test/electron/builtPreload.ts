import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveConfig } from 'electron-vite';
import { build } from 'vite';

/** The preload as the build makes it. */
export async function builtPreload(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'crewmap-preload-'));
  try {
    const { config } = await resolveConfig({ logLevel: 'silent' }, 'build', 'production');
    if (config?.preload === undefined) throw new Error('electron.vite.config.ts has no preload.');
    await build({ ...config.preload, configFile: false, build: { ...config.preload.build, outDir: folder } });
    return readFileSync(join(folder, 'index.cjs'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
