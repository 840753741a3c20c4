import type { Workspace } from '../model/nouns.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { CausedFinding } from './cause.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Family, type Finding, SEVERITIES } from './finding.ts';
import { oneCauseOneFinding } from './oneCauseOneFinding.ts';
import { ownershipFindings } from './ownership/ownershipFindings.ts';
import { placeholderFte } from './ownership/personOverallocated.ts';
import { paramOf, type RuleId } from './rules.ts';
import { scheduleFindings } from './schedule/scheduleFindings.ts';

/** A rule that was not asked because the data cannot answer it. */
export interface MutedRule {
  readonly rule: RuleId;
  /** One sentence. */
  readonly reason: string;
}

export interface Judgement {
  /** Errors first, then worst first by days at risk. */
  readonly findings: readonly Finding[];
  readonly muted: readonly MutedRule[];
}

/** The families that exist so far, in the order in which they name a shared cause. */
const JUDGES: Partial<Record<Family, (facts: Facts) => CausedFinding[]>> = {
  ownership: ownershipFindings,
  schedule: scheduleFindings,
};

/**
 * Everything the rules have to say about a workspace and its schedule. With `only`, findings of those families;
 * a cause that shows in several families is then told from these alone.
 */
export function judge(workspace: Workspace, schedule: Schedule, only?: ReadonlySet<Family>): Judgement {
  const facts = factsOf(workspace, schedule, {
    atLeast: paramOf('critical-thin', 'placeholderTasks'),
    share: paramOf('critical-thin', 'placeholderShare'),
  });
  const caused = (Object.keys(JUDGES) as Family[])
    .filter((family) => !only || only.has(family))
    .flatMap((family) => JUDGES[family]?.(facts) ?? []);
  const rank = new Map(SEVERITIES.map((severity, i) => [severity, i]));
  const findings = oneCauseOneFinding(caused).sort(
    (a, b) => (rank.get(a.severity) ?? 0) - (rank.get(b.severity) ?? 0) || b.daysAtRisk - a.daysAtRisk,
  );
  return { findings, muted: mutedRules(facts) };
}

function mutedRules(facts: Facts): MutedRule[] {
  const estimates = 'Almost all estimates are the same, so they are taken for placeholders.';
  return [
    ...(facts.placeholderEstimates
      ? [
          { rule: 'critical-thin' as const, reason: `Not enough data. ${estimates}` },
          { rule: 'team-cycle' as const, reason: `Not enough data. ${estimates}` },
        ]
      : []),
    ...(placeholderFte(facts)
      ? [
          {
            rule: 'person-overallocated' as const,
            reason: 'Not enough data. Almost all seats have the same part-time FTE, which is taken for a placeholder.',
          },
        ]
      : []),
  ];
}
