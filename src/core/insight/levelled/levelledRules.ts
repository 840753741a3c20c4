import type { Rule } from '../rule.ts';

export const LEVELLED_RULES: readonly Rule[] = [
  {
    id: 'levelled-late',
    family: 'levelled',
    severity: 'warning',
    audience: 'room',
    fires:
      'A task or milestone meets its deadline by links alone and misses it once no team is asked for more than it has. Those that wait for the same role type of a team are one finding.',
    silent: 'Where the teams were not levelled; where the deadline is missed without levelling too.',
    params: {},
    paramWords: {},
    needs: ['task', 'task_demand'],
    seed: '002-1',
  },
];
