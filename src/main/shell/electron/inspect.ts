import type { UtilityProcess } from 'electron';
import type { InspectionReport, InspectionRequest } from '../../store/inspect/report.ts';
import { CRASHED, gaveUp, INSPECTION_MS, TOO_SLOW } from '../inspectionLimits.ts';

/** Inspects a file in a short-lived utility process. */
export function inspectIn(fork: () => UtilityProcess, request: InspectionRequest): Promise<InspectionReport> {
  return new Promise((resolve) => {
    const child = fork();
    const settle = (report: InspectionReport): void => {
      clearTimeout(timer);
      resolve(report);
      child.kill();
    };
    const timer = setTimeout(() => settle(gaveUp(TOO_SLOW)), INSPECTION_MS);
    child.once('message', (report: InspectionReport) => settle(report));
    child.once('exit', () => settle(gaveUp(CRASHED)));
    child.postMessage(request);
  });
}
