import type { InspectionReport } from '../store/inspect/report.ts';
import type { FileParts } from './fileParts.ts';
import { realPathOf } from './openInspected.ts';

/**
 * Looks through a whole file, whatever earlier inspections said, and reports every problem found. Writes nothing.
 * Sound: verdict `sound`, `sound-after-rollback` or `older`. With `problems`: ours, but damaged. Else the sentence
 * says why it is not ours or cannot be read. Throws CallFailure not-found.
 */
export const checkFile = (path: string, { inspect }: Pick<FileParts, 'inspect'>): Promise<InspectionReport> =>
  inspect({ path: realPathOf(path), knownHash: null });
