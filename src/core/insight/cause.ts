import type { Finding, Subject } from './finding.ts';
import type { RuleId } from './rule.ts';
import { ruleOf } from './rules.ts';

/** What a rule hands over: a finding and the cause it stands for. */
export interface CausedFinding extends Finding {
  /** Findings of one cause become one finding. */
  readonly cause: string;
  /** What the cause leads to, as part of a sentence; used when several findings of a cause become one. */
  readonly consequence: string;
}

export type Judged = Pick<Finding, 'title' | 'why' | 'subjects'> &
  Partial<Pick<Finding, 'severity' | 'inputs' | 'audience' | 'fix' | 'daysAtRisk'>> & {
    readonly consequence?: string;
  };

/** A finding of a rule, with the rule's family, severity and audience where nothing else is said. */
export function findingOf(kind: RuleId, cause: string, judged: Judged): CausedFinding {
  const { family, severity, audience } = ruleOf(kind);
  return {
    id: `${kind}:${cause}`,
    family,
    kind,
    severity,
    audience,
    inputs: [],
    fix: null,
    daysAtRisk: 0,
    consequence: '',
    ...judged,
    cause,
  };
}

export const seatCause = (roleId: string): string => `seat:${roleId}`;

/** Worst first, by days at risk; equal ones stay in their order. */
export function worstFirst<T>(items: readonly T[], daysAtRisk: (item: T) => number): T[] {
  return [...items].sort((a, b) => daysAtRisk(b) - daysAtRisk(a));
}

export const sameSubject = (a: Subject, b: Subject): boolean => a.type === b.type && a.id === b.id;
