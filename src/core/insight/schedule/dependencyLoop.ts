import { type CausedFinding, findingOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { countOf, subjectOf } from '../subject.ts';

/** One finding per circle of tasks, with the links that are left out because of it. */
export function dependencyLoops(facts: Facts): CausedFinding[] {
  const { workspace, schedule } = facts;
  if (schedule.loops.length === 0) return [];
  const links = [...workspace.dependency.values()];
  const after = neighbours(links.map(({ fromId, toId }) => [fromId, toId]));
  const before = neighbours(links.map(({ fromId, toId }) => [toId, fromId]));
  return schedule.loops.map((loop) => {
    const first = loop[0] as string;
    const downstream = reach(first, after);
    const upstream = reach(first, before);
    const inside = (id: string) => downstream.has(id) && upstream.has(id);
    const leftOut = schedule.leftOut.filter(({ fromId, toId }) => inside(fromId) && inside(toId));
    const subjects = loop.map((id) => subjectOf(workspace, 'task', id));
    const names = subjects.map(({ name }) => name);
    const shown = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} more`] : names;
    return findingOf('dependency-loop', [...loop].sort().join(' '), {
      title: `${countOf(loop.length, 'task')} wait for each other: ${[...shown, names[0]].join(' → ')}`,
      why: `None of them can be first, so ${countOf(leftOut.length, 'link')} ${
        leftOut.length === 1 ? 'is' : 'are'
      } left out of the schedule until the loop is broken.`,
      subjects,
      inputs: leftOut.map(({ fromId, toId, type }) => ({
        name: 'Left out',
        value: `${subjectOf(workspace, 'task', fromId).name} → ${subjectOf(workspace, 'task', toId).name} (${type})`,
      })),
      fix: { verb: 'dropLinks', dependencyIds: leftOut.map(({ dependencyId }) => dependencyId) },
    });
  });
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
