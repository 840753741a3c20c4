import { FORECAST_RULES } from './forecast/forecastRules.ts';
import { LEVELLED_RULES } from './levelled/levelledRules.ts';
import { OWNERSHIP_RULES } from './ownership/ownershipRules.ts';
import type { Rule, RuleId } from './rule.ts';
import { SCHEDULE_RULES } from './schedule/scheduleRules.ts';

export const RULES: readonly Rule[] = [...OWNERSHIP_RULES, ...SCHEDULE_RULES, ...FORECAST_RULES, ...LEVELLED_RULES];

const byRuleId = new Map(RULES.map((rule) => [rule.id, rule]));

export function ruleOf(id: RuleId): Rule {
  const rule = byRuleId.get(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

/** A parameter of a rule. */
export function paramOf(id: RuleId, name: string): number {
  const value = ruleOf(id).params[name];
  if (value === undefined) throw new Error(`rule ${id} has no parameter ${name}`);
  return value;
}
