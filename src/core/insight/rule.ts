import type { Family, Severity } from './finding.ts';

/** One rule, as data. What it looks for is code in the folder of its family. */
export interface Rule {
  readonly id: RuleId;
  readonly family: Family;
  /** The usual severity; a rule may say less of a milder case, never more. */
  readonly severity: Severity;
  readonly audience: 'room' | 'facilitator';
  /** When it fires, one sentence. */
  readonly fires: string;
  /** When it stays silent although it might fire; empty where there is no such case. */
  readonly silent: string;
  readonly params: Readonly<Record<string, number>>;
  /** What each parameter means, with its unit. */
  readonly paramWords: Readonly<Record<string, string>>;
  /** Tables without whose rows there is nothing to judge. */
  readonly needs: readonly string[];
  /** Section of the mission's seed texts it comes from. */
  readonly seed: string;
}

export const RULE_IDS = [
  'no-accountable',
  'no-responsible',
  'two-accountable',
  'vacant-lead',
  'team-without-role',
  'person-overallocated',
  'dependency-loop',
  'late',
  'negative-float',
  'missing-estimate',
  'overallocated-role',
  'critical-thin',
  'team-cycle',
  'near-critical-share',
  'many-hand-offs',
  'deadline-at-risk',
  'levelled-late',
  'levelled-unmet',
] as const;
export type RuleId = (typeof RULE_IDS)[number];
