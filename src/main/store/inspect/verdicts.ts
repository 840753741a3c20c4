import { basename } from 'node:path';
import type { FileIdentity, InspectionReport, InspectionVerdict } from './report.ts';

export type Problem = InspectionReport['problems'][number];

/** Ends an inspection early with what is wrong. */
export class Rejection extends Error {
  readonly verdict: InspectionVerdict;
  readonly problems: readonly Problem[];
  readonly userVersion: number | null;
  constructor(
    verdict: InspectionVerdict,
    sentence: string,
    { problems = [], userVersion = null }: { problems?: readonly Problem[]; userVersion?: number | null } = {},
  ) {
    super(sentence);
    this.verdict = verdict;
    this.problems = problems;
    this.userVersion = userVersion;
  }
}

export const unchanged = (path: string, what: string): string => `${basename(path)} ${what} Nothing was changed.`;

export const reportOf = (rejection: Rejection, identity: FileIdentity | null): InspectionReport => ({
  verdict: rejection.verdict,
  sentence: rejection.message,
  identity,
  userVersion: rejection.userVersion,
  problems: rejection.problems,
});
