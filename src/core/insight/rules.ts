import type { Family, Severity } from './finding.ts';

/** One rule, as data. What it looks for is code in the folder of its family. */
export interface Rule {
  readonly id: RuleId;
  readonly family: Family;
  /** The usual severity; a rule may say less of a milder case, never more. */
  readonly severity: Severity;
  readonly audience: 'room' | 'facilitator';
  /** When it fires, one sentence. */
  readonly fires: string;
  /** When it stays silent although it might fire; empty where there is no such case. */
  readonly silent: string;
  readonly params: Readonly<Record<string, number>>;
  /** What each parameter means, with its unit. */
  readonly paramWords: Readonly<Record<string, string>>;
  /** Tables without whose rows there is nothing to judge. */
  readonly needs: readonly string[];
  /** Section of the mission's seed texts it comes from. */
  readonly seed: string;
}

export const RULE_IDS = [
  'no-accountable',
  'no-responsible',
  'two-accountable',
  'vacant-lead',
  'team-without-role',
  'person-overallocated',
  'dependency-loop',
  'late',
  'negative-float',
  'missing-estimate',
  'overallocated-role',
  'critical-thin',
  'team-cycle',
  'near-critical-share',
  'many-hand-offs',
  'deadline-at-risk',
  'levelled-late',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

const PLACEHOLDERS = { placeholderTasks: 20, placeholderShare: 0.9 };
const PLACEHOLDER_WORDS = {
  placeholderTasks: 'estimated open tasks from which on equal estimates are looked for',
  placeholderShare: 'share of estimated open tasks with the same estimate from which on it is taken for a placeholder',
};
const GROUP_WORDS = { groupAbove: 'more causes than this become one finding that lists them' };

export const RULES: readonly Rule[] = [
  {
    id: 'no-accountable',
    family: 'ownership',
    severity: 'error',
    audience: 'room',
    fires:
      'An open task or a live asset has nobody accountable: no A of its own, no owning team, and none inherited from its asset. Open tasks that could inherit from an unowned live asset are listed with that asset.',
    silent: 'Tasks that are done or dropped; assets that are an idea or retiring.',
    params: { groupAbove: 7 },
    paramWords: GROUP_WORDS,
    needs: ['task'],
    seed: '001-6',
  },
  {
    id: 'no-responsible',
    family: 'ownership',
    severity: 'warning',
    audience: 'room',
    fires:
      'An open task has an accountable holder but no named doer: no R of its own or from its asset, or every R is a vacant seat. Tasks with the same owner, or waiting for the same vacant seat, are one finding. Live assets without an R are one note.',
    silent: 'Milestones; anything without an accountable holder, which is the worse finding.',
    params: { groupAbove: 7 },
    paramWords: GROUP_WORDS,
    needs: ['task'],
    seed: '001-6',
  },
  {
    id: 'two-accountable',
    family: 'ownership',
    severity: 'error',
    audience: 'room',
    fires: 'An open task or a live asset has more than one A of its own.',
    silent: 'Tasks that are done or dropped; assets that are an idea or retiring.',
    params: {},
    paramWords: {},
    needs: ['responsibility'],
    seed: '001-6',
  },
  {
    id: 'vacant-lead',
    family: 'ownership',
    severity: 'warning',
    audience: 'room',
    fires:
      'Every lead seat of a team is vacant. As a note: a team that answers for open work and has several people, while neither it nor a team around it has a lead seat.',
    silent: 'Workspaces in which no seat at all is marked as lead have no note about missing leads.',
    params: { groupAbove: 7 },
    paramWords: GROUP_WORDS,
    needs: ['role'],
    seed: '003-1',
  },
  {
    id: 'team-without-role',
    family: 'ownership',
    severity: 'warning',
    audience: 'room',
    fires:
      'A team has no seat, and no team around it or inside it has one; or it is accountable for something and has no seat in itself or inside it. Only the outermost such team is named.',
    silent: 'Workspaces without any seat that also hold no owned work: nothing was said about people yet.',
    params: { groupAbove: 7 },
    paramWords: GROUP_WORDS,
    needs: ['team'],
    seed: '003-1',
  },
  {
    id: 'person-overallocated',
    family: 'ownership',
    severity: 'warning',
    audience: 'facilitator',
    fires: 'The seats one person holds at the same time add up to more than one full-time equivalent.',
    silent: 'Where almost all filled seats have the same part-time FTE, which then is a placeholder.',
    params: { maxFte: 1, placeholderSeats: 20, placeholderShare: 0.8, groupAbove: 7 },
    paramWords: {
      ...GROUP_WORDS,
      maxFte: 'FTE one person can fill',
      placeholderSeats: 'filled seats from which on equal FTE values are looked for',
      placeholderShare: 'share of filled seats with the same FTE from which on it is taken for a placeholder',
    },
    needs: ['role', 'person'],
    seed: '003-5',
  },
  {
    id: 'dependency-loop',
    family: 'schedule',
    severity: 'error',
    audience: 'room',
    fires:
      'Tasks depend on each other in a circle. The latest imported links that close it are left out of the schedule; the fewest links that would break it are proposed.',
    silent: '',
    params: {},
    paramWords: {},
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
    params: {},
    paramWords: {},
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
    params: {},
    paramWords: {},
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
      'Tasks need more FTE of a role type at one time than the team has, vacant seats not counted before they are expected to be filled. A demand that the team can never meet is an error, a passing overload a warning that levelling cures. One finding per team and role type; one with the vacant seat that would cure it. Named doers who are asked for more than their own seats have, while others of the team have time, are one finding for the facilitator only.',
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
      'A critical or near-critical task can be done by one person only, or waits for a vacant seat, and nobody in the team could stand in, by a seat of that type or one that also covers it. Tasks that hang on the same person or seat are one finding.',
    silent: 'Where estimates are placeholders; where the owning team has no seats.',
    params: PLACEHOLDERS,
    paramWords: PLACEHOLDER_WORDS,
    needs: ['task', 'role'],
    seed: '000-13',
  },
  {
    id: 'team-cycle',
    family: 'schedule',
    severity: 'warning',
    audience: 'room',
    fires:
      'On one driving chain of open tasks work goes from a team to others and back to it. Sub-teams count as their outermost team. A note where the chain is not critical.',
    silent: 'Where estimates are placeholders; hand-overs to enabling teams, and milestones.',
    params: PLACEHOLDERS,
    paramWords: PLACEHOLDER_WORDS,
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
  {
    id: 'deadline-at-risk',
    family: 'forecast',
    severity: 'warning',
    audience: 'room',
    fires:
      'A task or milestone meets its deadline in the plan, but in too few runs of the forecast. Those on one driving chain are one finding.',
    silent: 'Where no forecast was computed or it has no ranges; where the plan itself misses the deadline.',
    params: { probability: 0.8 },
    paramWords: { probability: 'share of the runs that must meet the deadline' },
    needs: ['task'],
    seed: '002-1',
  },
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
