import { fileURLToPath } from 'node:url';
import { inspectInChild } from '../../../../src/main/store/inspect/inspectInChild.ts';
import type { InspectionReport, InspectionRequest } from '../../../../src/main/store/inspect/report.ts';

export const INSPECTOR = fileURLToPath(new URL('../../../../src/main/inspector.ts', import.meta.url));

/** The real inspection, in a real process of its own. */
export const inspectForReal = (request: InspectionRequest): Promise<InspectionReport> =>
  inspectInChild(INSPECTOR, request);
