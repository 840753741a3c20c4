import type { TableName } from '../model/nouns.ts';

export const FAMILIES = [
  'schedule',
  'forecast',
  'levelled',
  'ownership',
  'structure',
  'reliability',
  'graph',
  'priority',
  'release',
] as const;
export type Family = (typeof FAMILIES)[number];
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Subject {
  readonly type: TableName;
  /** The row's id (not its key). */
  readonly id: string;
  readonly name: string;
}

/** What one click can do about a finding. The panel asks for what is missing (who? which?) and runs the command. */
export type Fix =
  | { readonly verb: 'assignAccountable'; readonly subjects: readonly Subject[] }
  | { readonly verb: 'assignResponsible'; readonly subjects: readonly Subject[] }
  | { readonly verb: 'nameLead'; readonly teamId: string }
  | { readonly verb: 'fillSeat'; readonly roleId: string }
  | { readonly verb: 'addSeat'; readonly teamId: string }
  | { readonly verb: 'setEstimate'; readonly subjects: readonly Subject[] }
  | { readonly verb: 'dropLinks'; readonly dependencyIds: readonly string[] }
  /** Opens the proposal that levels the teams. */
  | { readonly verb: 'level' };

export interface Finding {
  /** Stable across recomputes while the cause is the same: kind + cause. */
  readonly id: string;
  readonly family: Family;
  /** The rule's id, such as `no-accountable`. */
  readonly kind: string;
  readonly severity: Severity;
  /** One sentence of what. */
  readonly title: string;
  /** One sentence of why it matters. */
  readonly why: string;
  readonly subjects: readonly Subject[];
  /** What the rule looked at, with units and threshold, shown on demand. */
  readonly inputs: readonly { readonly name: string; readonly value: string }[];
  /** `facilitator`: about one person; never on the wall. */
  readonly audience: 'room' | 'facilitator';
  readonly fix: Fix | null;
  /** Working days of the schedule at risk, for the order "worst first"; 0 where it does not apply. */
  readonly daysAtRisk: number;
}
