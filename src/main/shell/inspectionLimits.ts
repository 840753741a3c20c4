import type { InspectionReport } from '../store/inspect/report.ts';

/** An inspection that has not ended by then is ended. */
export const INSPECTION_MS = 60_000;

export const gaveUp = (sentence: string): InspectionReport => ({
  verdict: 'unreadable',
  sentence,
  identity: null,
  userVersion: null,
  problems: [],
});

export const TOO_SLOW = 'This file could not be checked in a minute. It may be damaged. Nothing was changed.';
export const CRASHED = 'This file could not be checked: checking it failed. It may be damaged. Nothing was changed.';
