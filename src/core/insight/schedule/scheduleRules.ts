import type { Rule } from '../rule.ts';
import { GROUP_WORDS, PLACEHOLDER_WORDS, PLACEHOLDERS } from '../ruleParams.ts';

export const SCHEDULE_RULES: readonly Rule[] = [
  {
    id: 'dependency-loop',
    family: 'schedule',
    severity: 'error',
    audience: 'room',
    fires:
      'Tasks depend on each other in a circle. The latest imported links that close it are left out of the schedule; the fewest links that would break it are proposed.',
    silent: '',
    params: { groupAbove: 7 },
    paramWords: GROUP_WORDS,
    needs: ['dependency'],
    seed: '004 resource management',
  },
  {
    id: 'late',
    family: 'schedule',
    severity: 'error',
    audience: 'room',
    fires:
      'An open task or milestone finishes after its deadline, or cannot start on its fixed date because links or the status date put it later. Late tasks that drive each other are one finding.',
    silent: 'Recurring work; work that has begun keeps no fixed start any more.',
    params: { groupAbove: 7 },
    paramWords: GROUP_WORDS,
    needs: ['task'],
    seed: '002-1',
  },
  {
    id: 'negative-float',
    family: 'schedule',
    severity: 'info',
    audience: 'room',
    fires: 'Tasks before a late one have less time than they need: their total float is below zero.',
    silent:
      'Where the late task has no such task before it: one cause is one finding, and the late finding says it all. Milestones are not listed.',
    params: { groupAbove: 7 },
    paramWords: GROUP_WORDS,
    needs: ['dependency'],
    seed: '002-1',
  },
  {
    id: 'missing-estimate',
    family: 'schedule',
    severity: 'error',
    audience: 'room',
    fires:
      'Open tasks have no estimate and count 0 days. One finding lists them all. A warning where none of them is critical: then the finish does not rest on them yet.',
    silent: 'Milestones. A plan without any date yet, or with placeholder estimates, has no critical task: a warning.',
    params: PLACEHOLDERS,
    paramWords: PLACEHOLDER_WORDS,
    needs: ['task'],
    seed: '002-1',
  },
  {
    id: 'overallocated-role',
    family: 'schedule',
    severity: 'error',
    audience: 'room',
    fires:
      'Tasks need more FTE of a role type at one time than the team has, vacant seats not counted before they are expected to be filled. A demand that the team can never meet is an error, a passing overload a warning that levelling cures. One finding per team and role type; one with the vacant seat that would cure it. Where seats of several teams or role types have too little only together, as those of a named doer with seats in two teams, it names them all. Named doers who are asked for more than their own seats have, while others of the team have time, are one finding for the facilitator only, and one more for what they can never meet.',
    silent:
      'Where estimates are placeholders; where almost all filled seats have the same part-time FTE; where nothing is known of seats, in the workspace or in the team. Recurring work is not counted. Pools that share the seats that are short (a team and one inside it, a seat that covers a second role) are told once.',
    params: { groupAbove: 7, ...PLACEHOLDERS },
    paramWords: { ...GROUP_WORDS, ...PLACEHOLDER_WORDS },
    needs: ['task_demand'],
    seed: '003-5',
  },
  {
    id: 'critical-thin',
    family: 'schedule',
    severity: 'warning',
    audience: 'room',
    fires:
      'A critical or near-critical task can be done by one person only, or waits for a vacant seat, and nobody in the team could stand in, by a seat of that type or one that also covers it. A task that names neither doers nor needs hangs on the person of a team of one. Tasks that hang on the same person or seat are one finding.',
    silent:
      'Where estimates are placeholders; where the owning team has no seats; where its stated capacity is more than the one person, such as 2 FTE. A demand of 0 FTE is none.',
    params: { groupAbove: 7, ...PLACEHOLDERS },
    paramWords: { ...GROUP_WORDS, ...PLACEHOLDER_WORDS },
    needs: ['task', 'role'],
    seed: '000-13',
  },
  {
    id: 'team-cycle',
    family: 'schedule',
    severity: 'warning',
    audience: 'room',
    fires:
      'On one driving chain of open tasks work goes from a team to others and back to it; one finding per set of teams, however many chains. Sub-teams count as their outermost team. A note where the chain is not critical.',
    silent: 'Where estimates are placeholders; hand-overs to enabling teams, and milestones.',
    params: { groupAbove: 7, ...PLACEHOLDERS },
    paramWords: { ...GROUP_WORDS, ...PLACEHOLDER_WORDS },
    needs: ['task', 'team', 'dependency'],
    seed: '000-4',
  },
  {
    id: 'near-critical-share',
    family: 'schedule',
    severity: 'info',
    audience: 'room',
    fires: 'So much of the open work is critical or near-critical that almost any slip moves the finish.',
    silent: 'Where estimates are placeholders. Tasks with negative float do not count: the late finding tells of them.',
    params: { atLeastTasks: 20, share: 0.5, ...PLACEHOLDERS },
    paramWords: {
      atLeastTasks: 'open tasks with a duration from which on it is looked for',
      share: 'share of them that is critical or near-critical from which on it is told',
      ...PLACEHOLDER_WORDS,
    },
    needs: ['task', 'dependency'],
    seed: '000-13',
  },
  {
    id: 'many-hand-offs',
    family: 'schedule',
    severity: 'info',
    audience: 'room',
    fires:
      'The critical path goes from team to team at most of its steps. Sub-teams count as their outermost team; work that the later team has begun does not count.',
    silent: 'Where estimates are placeholders.',
    params: { atLeast: 5, share: 0.6, ...PLACEHOLDERS },
    paramWords: {
      atLeast: 'hand-overs still ahead from which on it is looked for',
      share: 'share of the steps between open tasks of the critical path that are hand-overs from which on it is told',
      ...PLACEHOLDER_WORDS,
    },
    needs: ['task', 'team', 'dependency'],
    seed: '000-4',
  },
];
