import { readFileSync } from 'node:fs';

/** What one part of the tests came to. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** The file in which a reporter leaves its tally for the runner. */
export const TALLY_FILE_VARIABLE = 'CREWMAP_TALLY_FILE';

/** null = the reporter left none: the run itself broke. */
export function readTally(file: string): Tally | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Tally;
  } catch {
    return null;
  }
}

export const sumOf = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  skipped: tallies.flatMap(({ skipped }) => skipped),
});

/** Skips grouped by reason, then the one line everything ends with. */
export function report(total: Tally): string[] {
  const byReason = new Map<string, number>();
  for (const { reason } of total.skipped) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  const skips = [...byReason].map(([reason, count]) => `${count} skipped: ${reason}`);
  return [...skips, `${total.passed} passed, ${total.failed} failed`];
}
