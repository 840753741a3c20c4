import { fork, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crewmapHome } from '../shell/home.ts';
import type { DownloadReport } from './downloadElectron.ts';
import { electronPackage } from './electronProgram.ts';

/** A download from which nothing has come for this long is given up. */
const SILENCE_MS = 10_000;
/** After a failure the next start does not try again before this. */
const REMEMBERED_MS = 24 * 60 * 60_000;

const tell = (text: string): void => {
  process.stderr.write(text);
};

const noteOf = (): string => join(crewmapHome(), 'electron-fetch.json');

/** When fetching failed last; 0 = not, or long ago. */
export function rememberedFailure(note: string, nowMs: number): boolean {
  try {
    const { failedAtMs } = JSON.parse(readFileSync(note, 'utf8')) as { failedAtMs: number };
    return nowMs - failedAtMs < REMEMBERED_MS;
  } catch {
    return false;
  }
}

function showProgress(report: Extract<DownloadReport, { kind: 'progress' }>, shown: { percent: number }): void {
  if (report.totalBytes === null) return;
  const percent = Math.floor((report.doneBytes / report.totalBytes) * 20) * 5;
  if (percent === shown.percent) return;
  shown.percent = percent;
  tell(`\rFetching Electron, once: ${percent} % of ${Math.round(report.totalBytes / 1_000_000)} MB `);
}

/** Resolves with the reason of a failure, or null. */
function download(): Promise<string | null> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'downloadElectron.ts'), {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const shown = { percent: -1 };
    let why: string | null = null;
    const giveUp = (): void => {
      why = 'Electron’s download did not answer.';
      child.kill('SIGKILL');
    };
    let silence = setTimeout(giveUp, SILENCE_MS);
    const end = (): void => void child.kill('SIGKILL');
    process.once('exit', end);
    child.on('message', (message) => {
      const report = message as DownloadReport;
      clearTimeout(silence);
      silence = setTimeout(giveUp, SILENCE_MS);
      if (report.kind === 'progress') showProgress(report, shown);
      else why = `Electron’s download failed (${report.why.slice(0, 120)}).`;
    });
    child.once('exit', (exitCode) => {
      clearTimeout(silence);
      process.removeListener('exit', end);
      if (shown.percent >= 0) tell('\n');
      resolve(why ?? (exitCode === 0 ? null : 'Electron’s download failed.'));
    });
  });
}

/** Electron's own installer unpacks what was downloaded; without the network it can do no harm. */
function unpack(): string | null {
  const installer = join(electronPackage(), 'install.js');
  const { status } = spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: 180_000 });
  return status === 0 ? null : 'Electron’s archive could not be unpacked.';
}

/**
 * Fetches Electron's program, which npm does not bring along. Null = done; else why not, for people.
 * A failure is remembered for a day unless the user insists.
 */
export async function fetchElectron(insists: boolean): Promise<string | null> {
  const note = noteOf();
  if (!insists && rememberedFailure(note, Date.now())) {
    return 'Electron’s program could not be downloaded, and is not tried again before tomorrow (--shell=electron tries now).';
  }
  tell('Fetching Electron, once …\n');
  const problem = (await download()) ?? unpack();
  if (problem === null) {
    rmSync(note, { force: true });
    return null;
  }
  mkdirSync(crewmapHome(), { recursive: true });
  writeFileSync(note, JSON.stringify({ failedAtMs: Date.now() }));
  return problem;
}
