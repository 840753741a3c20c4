import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PAGE = '<!doctype html><title>Crewmap</title>';

/** A folder that looks like a built app: one page and its manifest. The caller removes it. */
export function builtApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crewmap-electron-'));
  mkdirSync(join(folder, 'out', 'renderer'), { recursive: true });
  writeFileSync(join(folder, 'out', 'renderer', 'index.html'), PAGE);
  writeFileSync(
    join(folder, 'out', 'renderer.json'),
    JSON.stringify([{ path: 'index.html', mime: 'text/html; charset=utf-8', sizeBytes: PAGE.length, sha256: '' }]),
  );
  return folder;
}
