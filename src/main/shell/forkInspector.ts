import { join } from 'node:path';
import { inspectInChild } from '../store/inspect/inspectInChild.ts';
import type { InspectionReport, InspectionRequest } from '../store/inspect/report.ts';
import { outFolder } from './appRoot.ts';

/** Built, the inspector is an entry of its own; run from the sources, it is the source. */
const inspectorPath = (): string =>
  import.meta.filename.endsWith('.ts')
    ? join(import.meta.dirname, '..', 'inspector.ts')
    : join(outFolder(), 'main', 'inspector.js');

/** Inspects a file in a short-lived process of its own: where Node itself runs us. */
export const forkInspector = (request: InspectionRequest): Promise<InspectionReport> =>
  inspectInChild(inspectorPath(), request);
