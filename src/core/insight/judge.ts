import type { Workspace } from '../model/nouns.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { CausedFinding } from './cause.ts';
import type { Computed } from './computed.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Family, type Finding, SEVERITIES } from './finding.ts';
import { forecastFindings } from './forecast/forecastFindings.ts';
import { levelledFindings } from './levelled/levelledFindings.ts';
import { type MutedRule, mutedRules } from './mutedRules.ts';
import { oneCauseOneFinding } from './oneCauseOneFinding.ts';
import { ownershipFindings } from './ownership/ownershipFindings.ts';
import { paramOf } from './rules.ts';
import { scheduleFindings } from './schedule/scheduleFindings.ts';

export interface Judgement {
  /** Errors first, then worst first by days at risk. */
  readonly findings: readonly Finding[];
  readonly muted: readonly MutedRule[];
}

/** The families that exist so far, in the order in which they name a shared cause. */
const JUDGES: Partial<Record<Family, (facts: Facts) => CausedFinding[]>> = {
  ownership: ownershipFindings,
  schedule: scheduleFindings,
  forecast: forecastFindings,
  levelled: levelledFindings,
};

/**
 * Everything the rules have to say about a workspace and its schedule. With `only`, findings of those families;
 * a cause that shows in several families is then told from these alone. `computed` is what takes longer to know.
 */
export function judge(
  workspace: Workspace,
  schedule: Schedule,
  only?: ReadonlySet<Family>,
  computed: Computed = {},
): Judgement {
  const placeholders = {
    atLeast: paramOf('critical-thin', 'placeholderTasks'),
    share: paramOf('critical-thin', 'placeholderShare'),
  };
  const facts = factsOf(workspace, schedule, placeholders, computed);
  const caused = (Object.keys(JUDGES) as Family[])
    .filter((family) => !only || only.has(family))
    .flatMap((family) => JUDGES[family]?.(facts) ?? []);
  const rank = new Map(SEVERITIES.map((severity, i) => [severity, i]));
  const findings = oneCauseOneFinding(caused).sort(
    (a, b) => (rank.get(a.severity) ?? 0) - (rank.get(b.severity) ?? 0) || b.daysAtRisk - a.daysAtRisk,
  );
  return { findings, muted: mutedRules(facts) };
}
