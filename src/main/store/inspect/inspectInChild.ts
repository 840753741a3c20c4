import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import type { InspectionReport, InspectionRequest } from './report.ts';
import { unchanged } from './verdicts.ts';

/** Work an inspection may do: several times what the slowest sound file has needed (0.1 s of computing for each MB). */
const COMPUTING_MS = 3_000;
const BYTES_PER_MS = 2_500;
/** Real time counts this much less than computing: the machine has other things to do. */
const WAITING_FACTOR = 10;
const MEMORY_BYTES = 300_000_000;
const WATCH_EVERY_MS = 50;
/** Linux counts processor time in ticks of 10 ms. */
const TICK_MS = 10;

/**
 * Inspects a file in a process of its own and ends that when it takes too long or too much. `entryPath` is the
 * inspector's script: `src/main/inspector.ts`, or what a bundler made of it. For shells that run on Node itself.
 */
export function inspectInChild(entryPath: string, request: InspectionRequest): Promise<InspectionReport> {
  const sizeBytes = statSync(request.path, { throwIfNoEntry: false })?.size ?? 0;
  const computingMs = COMPUTING_MS + sizeBytes / BYTES_PER_MS;
  const memoryBytes = MEMORY_BYTES + 8 * sizeBytes;
  return new Promise((resolve) => {
    const child = fork(entryPath, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      env: bareEnvironment(),
    });
    const settle = (report: InspectionReport): void => {
      clearInterval(watching);
      clearTimeout(waiting);
      child.kill('SIGKILL');
      resolve(report);
    };
    const giveUp = (why: string) => settle(unreadable(unchanged(request.path, why)));
    const watching = setInterval(() => {
      const { spentMs, residentBytes } = useOf(child);
      if (spentMs > computingMs) giveUp(TOO_LONG);
      else if (residentBytes > memoryBytes) giveUp(TOO_MUCH);
    }, WATCH_EVERY_MS);
    const waiting = setTimeout(() => giveUp(TOO_LONG), computingMs * WAITING_FACTOR);
    child.once('message', (report) => settle(report as InspectionReport));
    child.once('error', () => giveUp(FAILED));
    child.once('exit', () => giveUp(FAILED));
    child.send(request, () => {});
  });
}

const TOO_LONG = 'could not be checked in reasonable time, so it was not opened. It may be damaged.';
const TOO_MUCH = 'needed too much memory to be checked, so it was not opened. It may be damaged.';
const FAILED = 'could not be checked: checking it failed. It may be damaged.';

const unreadable = (sentence: string): InspectionReport => ({
  verdict: 'unreadable',
  sentence,
  identity: null,
  userVersion: null,
  problems: [],
});

/** Windows does not start a process without this. Nothing else of ours concerns the inspector. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env;
  return SystemRoot === undefined ? {} : { SystemRoot };
}

/** What the child has used so far; zeros where the system does not say. */
function useOf(child: ChildProcess): { readonly spentMs: number; readonly residentBytes: number } {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const [userTicks, systemTicks, pages] = [fields[11], fields[12], fields[21]].map(Number);
    return {
      spentMs: ((userTicks ?? 0) + (systemTicks ?? 0)) * TICK_MS,
      residentBytes: (pages ?? 0) * 4_096,
    };
  } catch {
    return { spentMs: 0, residentBytes: 0 };
  }
}
