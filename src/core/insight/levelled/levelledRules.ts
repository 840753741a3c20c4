import type { Rule } from '../rule.ts';
import { GROUP_WORDS } from '../ruleParams.ts';

export const LEVELLED_RULES: readonly Rule[] = [
  {
    id: 'levelled-late',
    family: 'levelled',
    severity: 'warning',
    audience: 'room',
    fires:
      'A task or milestone meets its deadline by links alone and misses it once no team is asked for more than it has. Those that wait for the same role type of a team are one finding.',
    silent: 'Where the teams were not levelled; where the deadline is missed without levelling too.',
    params: { groupAbove: 7 },
    paramWords: GROUP_WORDS,
    needs: ['task', 'task_demand'],
    seed: '002-1',
  },
  {
    id: 'levelled-unmet',
    family: 'levelled',
    severity: 'warning',
    audience: 'room',
    fires:
      'Levelling finds no date for a task, although its team has enough people at some time: seats end before its turn comes, or what it needs is never there at the same time. One finding per team and role type.',
    silent: 'Where the teams were not levelled; where the team never has enough, which is an overallocated role.',
    params: { groupAbove: 7 },
    paramWords: GROUP_WORDS,
    needs: ['task_demand'],
    seed: '003-5',
  },
];
