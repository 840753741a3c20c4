import type { Facts } from './facts.ts';
import { placeholderFte } from './ownership/personOverallocated.ts';
import type { RuleId } from './rule.ts';

/** A rule that was not asked because the data cannot answer it. */
export interface MutedRule {
  readonly rule: RuleId;
  /** One sentence. */
  readonly reason: string;
}

const SAME_ESTIMATES = 'Not enough data. Almost all estimates are the same, so they are taken for placeholders.';
const SAME_FTE = 'Not enough data. Almost all seats have the same part-time FTE, which is taken for a placeholder.';
const NO_SEATS = 'Not enough data. Tasks say whom they need, but no team has a seat or a capacity yet.';
const NO_FORECAST = 'No forecast was computed yet.';
const NO_RANGES = 'Not enough data. No estimate has a range, so there is no probability to judge.';
const NO_LEVELLING = 'The teams were not levelled yet.';

export function mutedRules(facts: Facts): MutedRule[] {
  const { placeholderEstimates, workspace, computed } = facts;
  const demanded = workspace.task_demand.size > 0;
  const dated = facts.openTasks.some(({ deadline }) => deadline !== null);
  const muted: MutedRule[] = [];
  const mute = (reason: string, ...rules: RuleId[]) => muted.push(...rules.map((rule) => ({ rule, reason })));
  const sameFte = placeholderFte(facts);
  if (placeholderEstimates)
    mute(SAME_ESTIMATES, 'critical-thin', 'team-cycle', 'near-critical-share', 'many-hand-offs');
  if (demanded && placeholderEstimates) mute(SAME_ESTIMATES, 'overallocated-role');
  else if (demanded && !facts.capacityKnown) mute(NO_SEATS, 'overallocated-role');
  else if (demanded && sameFte) mute(SAME_FTE, 'overallocated-role');
  if (sameFte) mute(SAME_FTE, 'person-overallocated');
  if (dated && !computed.forecast) mute(NO_FORECAST, 'deadline-at-risk');
  else if (dated && !computed.forecast?.ranges) mute(NO_RANGES, 'deadline-at-risk');
  if (demanded && !computed.levelled)
    mute(NO_LEVELLING, ...(dated ? ['levelled-late' as const] : []), 'levelled-unmet');
  return muted;
}
