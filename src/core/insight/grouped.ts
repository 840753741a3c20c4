import { type CausedFinding, findingOf, worstFirst } from './cause.ts';
import type { Subject } from './finding.ts';
import type { RuleId } from './rule.ts';
import { paramOf } from './rules.ts';

/** More are counted: nobody reads further. */
const MOST_INPUTS = 50;

interface Words {
  readonly title: string;
  readonly why: string;
}

/**
 * The findings of a rule; above its `groupAbove`, those of one severity and audience as one that lists them, the worst
 * first. What a vacant seat is the cause of stays by itself: it may be one of several consequences.
 */
export function grouped(
  kind: RuleId,
  findings: readonly CausedFinding[],
  inWords: (group: readonly CausedFinding[]) => Words,
): CausedFinding[] {
  const own = findings.filter(({ cause }) => !cause.startsWith('seat:'));
  if (own.length <= paramOf(kind, 'groupAbove')) return [...findings];
  const groups = Map.groupBy(own, ({ severity, audience }) => `${severity} ${audience}`);
  return [
    ...findings.filter(({ cause }) => cause.startsWith('seat:')),
    ...[...groups].flatMap(([key, group]) => {
      const sorted = worstFirst(group, ({ daysAtRisk }) => daysAtRisk);
      return group.length === 1 ? group : [oneOf(kind, `many ${key}`, sorted, inWords(sorted))];
    }),
  ];
}

function oneOf(kind: RuleId, cause: string, group: readonly CausedFinding[], words: Words): CausedFinding {
  const [worst] = group as readonly [CausedFinding, ...CausedFinding[]];
  const more = group.length - MOST_INPUTS;
  return findingOf(kind, cause, {
    ...words,
    severity: worst.severity,
    audience: worst.audience,
    subjects: allOf(group.map(({ subjects }) => subjects)),
    inputs: [
      ...group.slice(0, MOST_INPUTS).map(({ title, why }) => ({ name: title, value: why })),
      ...(more > 0 ? [{ name: 'Not listed', value: `${more} more` }] : []),
    ],
    fix: fixOf(group),
    daysAtRisk: worst.daysAtRisk,
  });
}

/** What one click can do about all of them. */
function fixOf(group: readonly CausedFinding[]): CausedFinding['fix'] {
  const [first] = group;
  if (group.every(({ fix }) => fix?.verb === 'level')) return first?.fix ?? null;
  if (group.some(({ fix }) => fix?.verb !== 'dropLinks')) return null;
  const dependencyIds = group.flatMap(({ fix }) => (fix?.verb === 'dropLinks' ? fix.dependencyIds : []));
  return { verb: 'dropLinks', dependencyIds };
}

/** None twice, in the order in which they come. */
function allOf(lists: readonly (readonly Subject[])[]): Subject[] {
  const found = new Map<string, Subject>();
  for (const subject of lists.flat()) {
    const key = `${subject.type}:${subject.id}`;
    if (!found.has(key)) found.set(key, subject);
  }
  return [...found.values()];
}
