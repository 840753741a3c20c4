import type { Family, Fix, Severity } from '../../../core/insight/finding.ts';
import type { RuleId } from '../../../core/insight/rule.ts';

const familyNames: Record<Family, string> = {
  schedule: 'Schedule',
  forecast: 'Forecast',
  levelled: 'Levelling',
  ownership: 'Ownership',
  structure: 'Structure',
  reliability: 'Reliability',
  graph: 'Task graph',
  priority: 'Priority',
  release: 'Releases',
};

const fixes: Record<Fix['verb'], string> = {
  assignAccountable: 'Assign owner…',
  assignResponsible: 'Name who does it…',
  nameLead: 'Name a lead…',
  fillSeat: 'Fill the seat…',
  addSeat: 'Add a seat…',
  setEstimate: 'Set estimate…',
  dropLinks: 'Drop the links',
  level: 'Level the teams',
};

/** What a rule looks for that can be without data to look at. */
const mutedRules: Partial<Record<RuleId, string>> = {
  'critical-thin': 'Critical work that hangs on one person',
  'team-cycle': 'Work that goes back and forth between teams',
  'near-critical-share': 'Plans in which almost everything is critical',
  'many-hand-offs': 'Critical paths that change hands often',
  'overallocated-role': 'Roles asked for more than their team has',
  'deadline-at-risk': 'Deadlines that the forecast doubts',
  'levelled-late': 'Deadlines missed once teams are levelled',
  'levelled-unmet': 'Work that levelling finds no date for',
  'person-overallocated': 'People with more than one full-time job',
};

const severities: Record<Severity, string> = { error: 'Problem', warning: 'Warning', info: 'Note' };
const plural: Record<Severity, string> = { error: 'problems', warning: 'warnings', info: 'notes' };

export const findings = {
  familyNames,
  fixes,
  severities,
  families: 'Families of findings',
  severityFilter: 'Severities to show',
  severityCount: (severity: Severity, count: number) =>
    `${count} ${count === 1 ? severities[severity].toLowerCase() : plural[severity]}`,
  all: (count: number) => `All ${count}`,
  family: (name: string, count: number) => `${name} ${count}`,
  notAsked: (name: string) => `${name}, not asked yet`,
  askFamily: (name: string) => `${name}: not asked yet. Check it now.`,
  quietTitle: 'Nobody has asked yet',
  quiet: 'Findings stay quiet while you draw. Check the plan when you are ready for them.',
  check: 'Check the plan',
  noneTitle: 'Nothing to act on',
  none: 'No rule that applies here found anything.',
  noneOfSome: 'The rules that could be asked found nothing. Others had too little to go by.',
  mutedTitle: (count: number) => (count === 1 ? '1 rule was not asked' : `${count} rules were not asked`),
  mutedRules,
  noneSoFar: 'What was asked so far found nothing. The rest is still to be asked.',
  checkRest: 'Check the rest',
  filteredTitle: 'Nothing of these severities',
  filtered: 'There are findings that the filter hides.',
  showAll: 'Show all severities',
  show: 'Show',
  inputs: 'Why?',
  less: 'Less',
  facilitatorOnly: 'About one person: hidden while you present.',
  moreSubjects: (count: number) => `and ${count} more`,
  whoAccountable: 'Who is accountable?',
  whoResponsible: 'Who does it?',
  whoLeads: 'Who leads this team?',
  whoSits: 'Who sits here?',
  whichRole: 'Which role is missing?',
  newPerson: (name: string) => `Add ${name} as a new person`,
  newRoleType: (name: string) => `Add ${name} as a new role type`,
  vacantSeat: 'Vacant seat',
  estimateFor: (tasks: number) => (tasks === 1 ? 'How long does it take?' : `One estimate for ${tasks} tasks`),
  size: (size: string, days: readonly number[]) => `${size} · ${days.join('–')} d`,
  estimateTyped: 'Estimate',
  estimatePlaceholder: '3d, 2w or 2-4-8d',
  estimateWrong: 'Write a duration such as 3d or 2w, or three rising points such as 2-4-8d.',
  set: 'Set',
} as const;
