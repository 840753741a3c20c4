import { setTimeout as sleep } from 'node:timers/promises';
import { LAST_MIGRATION } from '../migrations/migrations.ts';
import { checkContents } from './checkContents.ts';
import { readHeader } from './header.ts';
import { type PrivateCopy, readPrivately, stampOf } from './readPrivately.ts';
import type { FileIdentity, InspectionReport, InspectionRequest } from './report.ts';
import { openSandboxed } from './sandbox.ts';
import { Rejection, reportOf, unchanged } from './verdicts.ts';

/** How often a file that somebody is writing is read again, and how long between, milliseconds. */
const MOST_READINGS = 40;
const BETWEEN_READINGS_MS = 15;
/** How often one is judged again that fails and was written meanwhile. */
const MOST_JUDGEMENTS = 4;

/** Looks at a file nobody has vouched for, without changing it. Runs in a process that holds no database. */
export async function inspect({ path, knownHash }: InspectionRequest): Promise<InspectionReport> {
  for (let judgement = 1; ; judgement++) {
    const before = stampOf(path);
    const report = await inspectOnce(path, knownHash);
    const isSound = report.sentence === '';
    if (isSound || stampOf(path) === before || judgement === MOST_JUDGEMENTS) return report;
    await sleep(BETWEEN_READINGS_MS);
  }
}

async function inspectOnce(path: string, knownHash: string | null): Promise<InspectionReport> {
  let identity: FileIdentity | null = null;
  try {
    const copy = await readBetweenWrites(path);
    identity = copy.identity;
    if (copy.journal === null && identity.contentHash === knownHash) return passed('sound', identity, LAST_MIGRATION);
    return await judge(path, copy);
  } catch (problem) {
    return reportOf(problem instanceof Rejection ? problem : brokenEngine(path, problem), identity);
  }
}

/** Another process may write the file while we read it: a copy from the middle of that says nothing. */
async function readBetweenWrites(path: string): Promise<PrivateCopy> {
  for (let reading = 1; ; reading++) {
    const before = stampOf(path);
    const copy = readPrivately(path);
    if (stampOf(path) === before || reading === MOST_READINGS) return copy;
    await sleep(BETWEEN_READINGS_MS);
  }
}

async function judge(path: string, { bytes, journal, identity }: PrivateCopy): Promise<InspectionReport> {
  if (journal === null) {
    const userVersion = readHeader(path, bytes);
    const { db } = await openSandboxed(bytes, null);
    try {
      checkContents(path, db, userVersion);
    } finally {
      db.close();
    }
    return passed(userVersion < LAST_MIGRATION ? 'older' : 'sound', identity, userVersion);
  }
  const { db, image } = await openSandboxed(bytes, journal);
  try {
    // The first page as it was before the crash decides what this file is.
    db.selectValue('SELECT count(*) FROM sqlite_schema');
    const userVersion = readHeader(path, image());
    checkContents(path, db, userVersion);
    return passed('sound-after-rollback', identity, userVersion);
  } finally {
    db.close();
  }
}

const passed = (
  verdict: 'sound' | 'sound-after-rollback' | 'older',
  identity: FileIdentity,
  userVersion: number,
): InspectionReport => ({ verdict, sentence: '', identity, userVersion, problems: [] });

/** SQLite gave up on the bytes in a way it has no word for in its own checks. */
function brokenEngine(path: string, problem: unknown): Rejection {
  const what = problem instanceof Error ? problem.message.slice(0, 200) : 'unknown';
  return new Rejection('damaged', unchanged(path, 'is damaged so much that it cannot be read.'), {
    problems: [{ table: '', id: '', what }],
  });
}
