import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { InspectionReport, InspectionRequest } from '../store/inspect/report.ts';
import { outFolder } from './app-root.ts';

/** An inspection that has not ended by then is ended. */
const INSPECTION_MS = 60_000;

export const gaveUp = (sentence: string): InspectionReport => ({
  verdict: 'unreadable',
  sentence,
  identity: null,
  userVersion: null,
  problems: [],
});

export const TOO_SLOW = 'This file could not be checked in a minute. It may be damaged. Nothing was changed.';
export const CRASHED = 'This file could not be checked: checking it failed. It may be damaged. Nothing was changed.';

/** Inspects a file in a short-lived process of its own: where Node itself runs us. */
export function forkInspector(request: InspectionRequest): Promise<InspectionReport> {
  return new Promise((resolve) => {
    const child = fork(join(outFolder(), 'main', 'inspector.js'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    let timer: NodeJS.Timeout | null = null;
    const settle = (report: InspectionReport): void => {
      if (timer !== null) clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(report);
    };
    timer = setTimeout(() => settle(gaveUp(TOO_SLOW)), INSPECTION_MS);
    child.once('message', (report) => settle(report as InspectionReport));
    child.once('error', () => settle(gaveUp(CRASHED)));
    child.once('exit', () => settle(gaveUp(CRASHED)));
    child.send(request, () => {});
  });
}
