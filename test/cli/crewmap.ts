import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { v7 } from 'uuid';
import { onTestFinished, vi } from 'vitest';
import { runCommand } from '../../src/main/cli/runCommand.ts';
import type { Terminal } from '../../src/main/cli/terminal.ts';
import { forkInspector } from '../../src/main/shell/forkInspector.ts';

// Every command inspects its file in a process of its own: on a busy machine that adds up.
vi.setConfig({ testTimeout: 180_000 });

const ENTRY = resolve(import.meta.dirname, '../../src/main/cli.ts');

export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  /** Lines of stderr. */
  readonly errors: readonly string[];
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** A folder of its own for one test, and the program run in it: in this process, or spawned as users have it. */
export class Desk {
  readonly folder: string;
  readonly home: string;
  /** What the terminal can do beyond files; tests put doubles here. */
  capabilities: Pick<Terminal, 'print' | 'start'> = { print: null, start: null };

  constructor() {
    const root = mkdtempSync(join(tmpdir(), 'crewmap-cli-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    this.folder = join(root, 'desk');
    this.home = join(root, 'home');
    mkdirSync(this.folder);
  }

  path = (name: string): string => join(this.folder, name);
  write = (name: string, content: string | Uint8Array): void => writeFileSync(this.path(name), content);
  read = (name: string): string => readFileSync(this.path(name), 'utf8');

  /** `crewmap ARGS...` with this folder as the caller's, files and inspections being real. */
  async run(...args: string[]): Promise<Ran> {
    let stdout = '';
    let stderr = '';
    const exitCode = await runCommand(args, {
      out: (text) => {
        stdout += text;
      },
      err: (line) => {
        stderr += `${line}\n`;
      },
      folder: this.folder,
      home: this.home,
      version: '0.0.0',
      clock: Date.now,
      newId: v7,
      author: 'Test',
      inspect: forkInspector,
      ...this.capabilities,
    });
    return { exitCode, stdout, errors: linesOf(stderr) };
  }

  /** The same as a process of its own. */
  spawn(...args: string[]): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, [ENTRY, ...args], {
      cwd: tmpdir(),
      env: { ...process.env, INIT_CWD: this.folder, CREWMAP_HOME: this.home },
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    return { exitCode: status, stdout, errors: linesOf(stderr) };
  }

  /** The JSON a command prints; throws where it fails. */
  async json(...args: string[]) {
    const { exitCode, stdout, errors } = await this.run(...args, '--json');
    if (exitCode !== 0) throw new Error(`${args.join(' ')}: ${exitCode} ${errors.join(' ')}`);
    return JSON.parse(stdout);
  }
}
