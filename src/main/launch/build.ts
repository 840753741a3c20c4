import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBuildLock } from './buildLock.ts';
import { projectRoot } from './projectRoot.ts';
import { contentStamp, quickStamp, type SourceStamp } from './sourceStamp.ts';

const OUT = join(projectRoot, 'out');
/** Built here first, then put in the place of `out` in one move. */
const NEXT = 'out.next';
const OLD = join(projectRoot, 'out.old');
const STAMP = join(OUT, 'stamp.json');
const LOCK = join(projectRoot, 'node_modules', '.cache', 'crewmap', 'build.lock');

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function lastStamp(): SourceStamp | null {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8')) as SourceStamp;
  } catch {
    return null;
  }
}

/** Vite's own output goes to stderr: stdout belongs to the command. */
function runVite(): Promise<void> {
  const program = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const child = spawn(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, CREWMAP_BUILD_FOLDER: NEXT },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode) =>
      exitCode === 0 ? resolve() : reject(new Error('The build failed; what Vite said stands above.')),
    );
  });
}

async function buildNow(): Promise<void> {
  const next = join(projectRoot, NEXT);
  rmSync(next, { recursive: true, force: true });
  // Taken before the build: what changes while it runs makes the next start build again.
  const stamp: SourceStamp = { quick: quickStamp(projectRoot), content: contentStamp(projectRoot) };
  await runVite();
  writeFileSync(join(next, 'stamp.json'), JSON.stringify(stamp));
  rmSync(OLD, { recursive: true, force: true });
  if (existsSync(OUT)) renameSync(OUT, OLD);
  renameSync(next, OUT);
  rmSync(OLD, { recursive: true, force: true });
}

/** Builds `out` when the sources are not the ones it was built from. Says so on stderr. */
export async function buildIfStale(): Promise<void> {
  if (!existsSync(join(projectRoot, 'src', 'main'))) return;
  if (lastStamp()?.quick === quickStamp(projectRoot)) return;
  const waiting = (): void => tell('Waiting for another build of Crewmap to end …');
  await withBuildLock(LOCK, waiting, async () => {
    const stamp = lastStamp();
    const quick = quickStamp(projectRoot);
    if (stamp?.quick === quick) return;
    if (stamp !== null && stamp.content === contentStamp(projectRoot)) {
      writeFileSync(STAMP, JSON.stringify({ ...stamp, quick }));
      return;
    }
    tell('Building Crewmap …');
    await buildNow();
  });
}

export async function buildAlways(): Promise<void> {
  await withBuildLock(LOCK, () => tell('Waiting for another build of Crewmap to end …'), buildNow);
}
