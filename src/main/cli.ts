import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { v7 } from 'uuid';
import { settingsOf } from '../core/model/nouns.ts';
import { toRowLists } from '../core/rows/tables.ts';
import type { PrintWorkspace } from './cli/printWorkspace.ts';
import { runCommand } from './cli/runCommand.ts';
import { localDate } from './services/localDate.ts';
import { appRoot } from './shell/appRoot.ts';
import { appVersion } from './shell/appVersion.ts';
import { forkInspector } from './shell/forkInspector.ts';
import { crewmapHome } from './shell/home.ts';
import { userName } from './shell/userName.ts';

// Entry for the terminal. Only a PDF loads what draws it: every other command stays quick.

const print: PrintWorkspace = async ({ path, workspace }, { paper, sections, fit }) => {
  const { createHeadlessShell, printDoor } = await import('./shell/headlessShell.ts');
  const { drawPdf } = await import('./export/drawPdf.ts');
  const workspaceId = 'printed';
  const state = {
    workspaceId,
    tables: toRowLists(workspace),
    seq: 0,
    history: { undo: null, redo: null },
    access: { mode: 'write' as const },
    fileName: basename(path),
    folder: dirname(path),
  };
  const shell = createHeadlessShell({ door: () => printDoor(state, localDate(Date.now())) });
  const about = { title: settingsOf(workspace).title, atMs: Date.now() };
  return drawPdf(shell, { workspaceId, paper, sections, fit }, about);
};

/** The launcher runs from the sources; a packaged app has none. */
const launcher = join(appRoot(), 'src', 'main', 'launch', 'start.ts');

function start(path: string): Promise<number> {
  const child = spawn(process.execPath, [launcher, path], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
}

// A reader that has seen enough (`crewmap analyze x | head`) is no trouble.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => process.exit(problem.code === 'EPIPE' ? 0 : 2));

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (line) => void process.stderr.write(`${line}\n`),
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  home: crewmapHome(),
  version: appVersion(),
  clock: Date.now,
  newId: v7,
  author: userName(),
  inspect: forkInspector,
  print,
  start: existsSync(launcher) ? start : null,
});
