import { FAMILIES } from './finding.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** The text of `docs/rules.md`, written from the rules themselves. */
export function rulesDocument(): string {
  const families = FAMILIES.filter((family) => RULES.some((rule) => rule.family === family));
  return [
    '# Rules',
    '',
    'What Crewmap looks for, family by family. This page is written from the rules themselves (`src/core/insight/rules.ts`); a test compares the two.',
    '',
    'A finding names a cause, not every consequence: a vacant seat that leads a team, is the only doer of two tasks and holds up a critical one is one finding. Findings come with errors first, then worst first by days at risk: how many working days the finish, or a deadline, moves when a task takes twice as long; of too much work at a time, no more than what is too much. The severity of a rule is its worst: where the case is milder it says less. Findings for the facilitator never stand on a wall or in a report for the room.',
    '',
    'Where data is not there, a rule stays silent and says so (“not enough data”) rather than guess.',
    ...families.flatMap((family) => ['', `## ${family.charAt(0).toUpperCase()}${family.slice(1)}`, ...rulesOf(family)]),
    '',
  ].join('\n');
}

const rulesOf = (family: Rule['family']): string[] =>
  RULES.filter((rule) => rule.family === family).flatMap((rule) => ['', ...section(rule)]);

function section({ id, severity, audience, fires, silent, params, paramWords, needs, seed }: Rule): string[] {
  const list = Object.entries(params).map(([name, value]) => `- \`${name}\` = ${value}: ${paramWords[name]}.`);
  return [
    `### ${id}`,
    '',
    `${severity.charAt(0).toUpperCase()}${severity.slice(1)}, for ${audience === 'room' ? 'the room' : 'the facilitator only'}. Needs rows of ${needs.map((table) => `\`${table}\``).join(', ')}. Seed ${seed}.`,
    '',
    `Fires: ${fires}`,
    ...(silent ? ['', `Silent: ${silent}`] : []),
    ...(list.length > 0 ? ['', ...list] : []),
  ];
}
