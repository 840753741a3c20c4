import type { Rule } from '../rule.ts';
import { GROUP_WORDS } from '../ruleParams.ts';

export const FORECAST_RULES: readonly Rule[] = [
  {
    id: 'deadline-at-risk',
    family: 'forecast',
    severity: 'warning',
    audience: 'room',
    fires:
      'A task or milestone meets its deadline in the plan, but in too few runs of the forecast. Those on one driving chain are one finding.',
    silent: 'Where no forecast was computed or it has no ranges; where the plan itself misses the deadline.',
    params: { probability: 0.8, groupAbove: 7 },
    paramWords: { probability: 'share of the runs that must meet the deadline', ...GROUP_WORDS },
    needs: ['task'],
    seed: '002-1',
  },
];
