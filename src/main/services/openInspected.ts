import { realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CallFailure } from '../../contract/envelope.ts';
import type { Access } from '../../contract/services.ts';
import { z } from '../../core/model/zod.ts';
import { diskTrouble } from '../store/diskTrouble.ts';
import { type FileKey, fileKeyOf, sameFile } from '../store/fileKey.ts';
import type { InspectionReport, InspectionRequest } from '../store/inspect/report.ts';
import { type FileLock, takeFileLock } from '../store/lock/fileLock.ts';
import type { Holder } from '../store/lock/holder.ts';
import { openWorkspaceFile, type WorkspaceFile } from '../store/workspaceFile.ts';
import { heldElsewhere, inTrouble, readOnlyMedium } from './accessOf.ts';
import { ownJson } from './ownJson.ts';

/** What opening a file takes from outside. */
export interface OpeningParts {
  /** The app's own folder. */
  readonly home: string;
  readonly inspect: (request: InspectionRequest) => Promise<InspectionReport>;
  /** Who would hold the file, for others who want to write it. */
  readonly holder: Holder;
}

/** An open file that has passed inspection, and what may be done with it. */
export interface OpenedFile {
  readonly file: WorkspaceFile;
  /** Real path, absolute. */
  readonly path: string;
  readonly key: FileKey;
  readonly access: Access;
  /** Who holds the file, where that is somebody else. */
  readonly heldBy: Holder | null;
  close(): void;
}

const passedSchema = z.record(
  z.string(),
  z.object({ sizeBytes: z.number(), mtimeMs: z.number(), contentHash: z.string() }),
);
type Passed = z.infer<typeof passedSchema>;
const MOST_PASSED = 200;
/** How often a file that keeps changing under the inspection is looked at again. */
const MOST_ROUNDS = 5;

const OLDER =
  'An older Crewmap made this file, and it cannot be brought up to date here. Copy it to a place where you can write, and open the copy.';

/** The real path of a file to open. Throws not-found. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    throw new CallFailure('not-found', `${basename(path)} is not there. It may have been moved or renamed.`, 'missing');
  }
}

/** Inspects a file in a process of its own. Throws what is wrong with it, as a sentence; never changes it. */
export async function inspectFile(path: string, { home, inspect }: Pick<OpeningParts, 'home' | 'inspect'>) {
  const passed = ownJson(join(home, 'inspections.json'), passedSchema, {} as Passed);
  const stats = statSync(path, { throwIfNoEntry: false });
  const known = passed.read()[path];
  const knownHash =
    known && stats && known.sizeBytes === stats.size && known.mtimeMs === stats.mtimeMs ? known.contentHash : null;
  const report = await inspect({ path, knownHash });
  if (report.verdict === 'missing') throw new CallFailure('not-found', report.sentence, report.verdict);
  if (report.verdict !== 'sound' && report.verdict !== 'sound-after-rollback' && report.verdict !== 'older') {
    throw new CallFailure('unreadable', report.sentence, report.verdict);
  }
  if (report.verdict === 'sound' && report.identity && report.identity.contentHash !== knownHash) {
    const others = Object.entries(passed.read()).filter(([other]) => other !== path);
    try {
      passed.write(Object.fromEntries([[path, report.identity], ...others].slice(0, MOST_PASSED)));
    } catch {
      // Not remembered: the next opening looks again.
    }
  }
  return report;
}

/**
 * Opens a file: takes the right to write it where that is free, inspects it, then connects. Throws CallFailure
 * with a sentence where it is not ours, damaged, newer or gone.
 */
export async function openInspected(givenPath: string, parts: OpeningParts): Promise<OpenedFile> {
  const path = realPathOf(givenPath);
  const key = fileKeyOf(path);
  if (!key) throw new CallFailure('unreadable', `${basename(path)} is not a file.`, 'foreign');
  const { lock, heldBy, noLock } = takeLock(parts, key);
  try {
    for (let round = 1; ; round++) {
      const report = await inspectFile(path, parts);
      if (!isAsInspected(path, report) && round < MOST_ROUNDS && lock) continue;
      const file = openWorkspaceFile(path, { readonly: lock === null });
      if (report.verdict === 'older') {
        // Migrated now, where it can be: the model, which knows only the newest form, has yet to look at it.
        file.close();
        if (file.writable && round < MOST_ROUNDS) continue;
        throw new CallFailure('read-only', OLDER, 'older');
      }
      if (!sameFile(fileKeyOf(path), key)) {
        file.close();
        throw new CallFailure(
          'io',
          `${basename(path)} was replaced while it was being opened. Open it again.`,
          'replaced',
        );
      }
      const access: Access =
        noLock ?? (lock === null ? heldElsewhere(heldBy) : file.writable ? { mode: 'write' } : readOnlyMedium());
      return {
        file,
        path,
        key,
        access,
        heldBy,
        close() {
          file.close();
          lock?.release();
        },
      };
    }
  } catch (problem) {
    lock?.release();
    throw diskTrouble(problem) ?? problem;
  }
}

function takeLock(parts: OpeningParts, key: FileKey) {
  let taken: FileLock | { readonly heldBy: Holder | null };
  try {
    taken = takeFileLock(parts.home, key, parts.holder);
  } catch {
    const access = inTrouble(
      'Crewmap’s own folder cannot be written, so it cannot make sure that nobody else writes this file. Free some space or check its rights, then take the file over.',
    );
    return { lock: null, heldBy: null, noLock: access };
  }
  if ('heldBy' in taken) return { lock: null, heldBy: taken.heldBy, noLock: null };
  return { lock: taken, heldBy: null, noLock: null };
}

function isAsInspected(path: string, { identity, verdict }: InspectionReport): boolean {
  if (verdict !== 'sound' || !identity) return true;
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.size === identity.sizeBytes && stats.mtimeMs === identity.mtimeMs;
}
