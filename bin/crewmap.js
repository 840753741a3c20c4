#!/usr/bin/env node
// Plain JavaScript that old Nodes understand: it looks for one that is new enough before anything else is loaded.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entry = join(root, 'src', 'main', 'launch', 'cli.ts');
const [major, minor] = process.versions.node.split('.').map(Number);
// better-sqlite3 crashes before 22.14; TypeScript runs as it is from 22.18.
const isNewEnough = major > 22 || (major === 22 && minor >= 18);
const bundled = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

if (isNewEnough) {
  await import(pathToFileURL(entry).href);
} else if (existsSync(bundled)) {
  const child = spawn(bundled, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (exitCode) => process.exit(exitCode ?? 1));
} else {
  process.stderr.write(
    `crewmap: Node ${process.versions.node} is too old; Crewmap needs Node 22.18 or newer. Run “npm ci” in Crewmap’s folder, which brings one along.\n`,
  );
  process.exitCode = 2;
}
