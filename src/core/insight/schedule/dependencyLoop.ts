import type { LeftOutLink } from '../../schedule/schedule.ts';
import { type CausedFinding, findingOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { grouped } from '../grouped.ts';
import { countOf, subjectOf } from '../subject.ts';
import { knownCut } from './knownCut.ts';

/** One finding per circle of tasks, with the links that are left out because of it and the fewest that would break it. */
export function dependencyLoops(facts: Facts): CausedFinding[] {
  const { workspace, schedule } = facts;
  if (schedule.loops.length === 0) return [];
  const links = [...workspace.dependency.values()];
  const after = neighbours(links.map(({ fromId, toId }) => [fromId, toId]));
  const before = neighbours(links.map(({ fromId, toId }) => [toId, fromId]));
  const cut = knownCut(workspace);
  const found = schedule.loops.map((loop) => {
    const first = loop[0] as string;
    const downstream = reach(first, after);
    const upstream = reach(first, before);
    const inside = (id: string) => downstream.has(id) && upstream.has(id);
    const isInside = ({ fromId, toId }: LeftOutLink) => inside(fromId) && inside(toId);
    const leftOut = schedule.leftOut.filter(isInside);
    const fewest = cut.links.filter(isInside);
    const subjects = loop.map((id) => subjectOf(workspace, 'task', id));
    const inWords = ({ fromId, toId, type }: LeftOutLink) =>
      `${subjectOf(workspace, 'task', fromId).name} → ${subjectOf(workspace, 'task', toId).name} (${type})`;
    return findingOf('dependency-loop', [...loop].sort().join(' '), {
      title: titleOf(subjects.map(({ name }) => name)),
      why: `None of them can be first, so ${countOf(leftOut.length, 'link')} ${
        leftOut.length === 1 ? 'is' : 'are'
      } left out of the schedule. ${enoughInWords(fewest.map(inWords), cut.provenSmallest)}`,
      subjects,
      inputs: [
        ...leftOut.map((link) => ({ name: 'Left out', value: inWords(link) })),
        ...fewest.map((link) => ({ name: 'Enough to drop', value: inWords(link) })),
      ],
      fix: { verb: 'dropLinks', dependencyIds: fewest.map(({ dependencyId }) => dependencyId) },
    });
  });
  return grouped('dependency-loop', found, (loops) => ({
    title: `Tasks wait for each other in ${loops.length} places`,
    why: `${countOf(schedule.leftOut.length, 'link')} are left out of the schedule. Dropping ${countOf(cut.links.length, 'link')} breaks every loop${
      cut.provenSmallest ? '; no fewer would do' : ''
    }.`,
  }));
}

function titleOf(names: readonly string[]): string {
  if (names.length === 1) return `${names[0]} waits for itself`;
  const shown = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} more`] : names;
  return `${names.length} tasks wait for each other: ${[...shown, names[0]].join(' → ')}`;
}

function enoughInWords(links: readonly string[], proven: boolean): string {
  if (links.length === 1) return `Dropping ${links[0]} breaks the loop.`;
  const fewer = proven ? 'no fewer would do' : 'fewer may do, the search was given up';
  return `Dropping ${links.length} links breaks every loop among them; ${fewer}.`;
}

function neighbours(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const [from, to] of pairs) {
    const of = map.get(from);
    if (of) of.push(to);
    else map.set(from, [to]);
  }
  return map;
}

function reach(from: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([from]);
  for (const at of found) for (const to of next.get(at) ?? []) found.add(to);
  return found;
}
