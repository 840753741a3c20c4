import { type CausedFinding, findingOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { paramOf } from '../rules.ts';
import { countOf, subjectOf } from '../subject.ts';
import { type AnswersFor, answersFor } from './answersFor.ts';
import { worstOf } from './worstOf.ts';

/** Teams that are a name only. */
export function teamWithoutRole(facts: Facts): CausedFinding[] {
  const { workspace, tree } = facts;
  const owned = answersFor(facts);
  if (workspace.role.size === 0 && owned.size === 0) return [];
  const stated = new Set([...workspace.capacity.values()].flatMap(({ teamId, fte }) => (fte > 0 ? [teamId] : [])));
  // A stated capacity replaces seats: whoever gave one has people in mind.
  const hasPeople = (teamId: string): boolean => stated.has(teamId) || tree.seatsOf(teamId).length > 0;
  const empty = new Set<string>();
  for (const { id } of workspace.team.values()) {
    if (tree.subtreeOf(id).some(hasPeople)) continue;
    const around = tree.chainOf(id).some(hasPeople);
    if (!around || owned.has(id)) empty.add(id);
  }
  const outermost = [...empty]
    .filter(
      (id) =>
        !tree
          .chainOf(id)
          .slice(1)
          .some((parentId) => empty.has(parentId)),
    )
    .sort();
  if (outermost.length > paramOf('team-without-role', 'groupAbove')) return [many(facts, outermost)];
  return outermost.map((id) => one(facts, id, ownedInside(facts, id, owned)));
}

function ownedInside({ tree }: Facts, teamId: string, owned: ReadonlyMap<string, AnswersFor>): AnswersFor {
  const inside = tree.subtreeOf(teamId).flatMap((id) => owned.get(id) ?? []);
  return { tasks: inside.flatMap(({ tasks }) => tasks), assets: inside.flatMap(({ assets }) => assets) };
}

function one(facts: Facts, teamId: string, { tasks, assets }: AnswersFor): CausedFinding {
  const team = subjectOf(facts.workspace, 'team', teamId);
  const subTeams = facts.tree.subtreeOf(teamId).length - 1;
  const all = [
    ...(tasks.length > 0 ? [countOf(tasks.length, 'open task')] : []),
    ...(assets.length > 0 ? [countOf(assets.length, 'live asset')] : []),
  ].join(' and ');
  return findingOf('team-without-role', `team:${teamId}`, {
    title: `${team.name} has no seats`,
    why: all
      ? `It answers for ${all}, and nobody is in it.`
      : `It is a name only: nobody is in it${subTeams > 0 ? ` or in its ${countOf(subTeams, 'sub-team')}` : ''}.`,
    subjects: [team],
    inputs: [
      { name: 'Seats and capacities in it and inside it', value: '0' },
      { name: 'Sub-teams', value: `${subTeams}` },
    ],
    fix: { verb: 'addSeat', teamId },
    daysAtRisk: worstOf(
      facts,
      tasks.map((id) => ({ id })),
    ),
  });
}

function many(facts: Facts, teamIds: readonly string[]): CausedFinding {
  return findingOf('team-without-role', 'teams', {
    title: `${countOf(teamIds.length, 'team')} have no seats`,
    why: 'They are names only: nobody is in them.',
    subjects: teamIds.map((id) => subjectOf(facts.workspace, 'team', id)),
    inputs: [
      { name: 'Teams', value: `${facts.workspace.team.size}` },
      { name: 'Of them without seats', value: `${teamIds.length}` },
    ],
  });
}
