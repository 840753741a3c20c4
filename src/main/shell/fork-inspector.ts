import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { InspectionReport, InspectionRequest } from '../store/inspect/report.ts';
import { outFolder } from './app-root.ts';
import { CRASHED, gaveUp, INSPECTION_MS, TOO_SLOW } from './inspection-limits.ts';

/** Inspects a file in a short-lived process of its own: where Node itself runs us. */
export function forkInspector(request: InspectionRequest): Promise<InspectionReport> {
  return new Promise((resolve) => {
    const child = fork(join(outFolder(), 'main', 'inspector.js'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const settle = (report: InspectionReport): void => {
      clearTimeout(timer);
      resolve(report);
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => settle(gaveUp(TOO_SLOW)), INSPECTION_MS);
    child.once('message', (report) => settle(report as InspectionReport));
    child.once('error', () => settle(gaveUp(CRASHED)));
    child.once('exit', () => settle(gaveUp(CRASHED)));
    child.send(request, () => {});
  });
}
