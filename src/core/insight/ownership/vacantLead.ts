import { type CausedFinding, findingOf, seatCause } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { paramOf } from '../rules.ts';
import { countOf, namesInWords, subjectOf } from '../subject.ts';
import { type AnswersFor, answersFor } from './answersFor.ts';
import { teamLead } from './teamLead.ts';
import { worstOf } from './worstOf.ts';

/** Teams whose lead seat is vacant, and teams that answer for something and have no lead at all. */
export function vacantLead(facts: Facts): CausedFinding[] {
  const { workspace, tree } = facts;
  const owned = answersFor(facts);
  const vacant: CausedFinding[] = [];
  const leaderless: string[] = [];
  const anyLead = [...workspace.role.values()].some(({ lead }) => lead);
  for (const { id } of [...workspace.team.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const lead = teamLead(workspace, id);
    if (lead?.ofTeamId === id) {
      if (lead.vacant) vacant.push(vacantSeat(facts, id, lead.seat.id, owned.get(id)));
      continue;
    }
    const people = new Set(tree.subtreeSeatsOf(id).flatMap(({ personId }) => personId ?? []));
    if (anyLead && lead === null && owned.has(id) && people.size > 1) leaderless.push(id);
  }
  return [
    ...vacant,
    ...(leaderless.length > paramOf('vacant-lead', 'groupAbove')
      ? [manyLeaderless(facts, leaderless)]
      : leaderless.map((id) => oneLeaderless(facts, id, owned.get(id)))),
  ];
}

function inWords(owned: AnswersFor | undefined): string | null {
  const parts = [
    ...(owned?.tasks.length ? [countOf(owned.tasks.length, 'open task')] : []),
    ...(owned?.assets.length ? [countOf(owned.assets.length, 'live asset')] : []),
  ];
  return parts.length > 0 ? namesInWords(parts) : null;
}

function vacantSeat(facts: Facts, teamId: string, seatId: string, owned: AnswersFor | undefined): CausedFinding {
  const { workspace, say } = facts;
  const team = subjectOf(workspace, 'team', teamId);
  const seat = workspace.role.get(seatId);
  const expected = seat?.expectedFillDate ? ` It is expected to be filled by ${say(seat.expectedFillDate)}.` : '';
  const answered = inWords(owned);
  const consequence = answered
    ? `${team.name} answers for ${answered} and has nobody to speak for it`
    : `${team.name} has nobody to speak for it`;
  return findingOf('vacant-lead', seatCause(seatId), {
    title: `The lead seat of ${team.name} is vacant`,
    why: `${consequence}.${expected}`,
    consequence,
    subjects: [team, subjectOf(workspace, 'role', seatId)],
    inputs: [
      { name: 'Open tasks the team answers for', value: `${owned?.tasks.length ?? 0}` },
      { name: 'Live assets the team answers for', value: `${owned?.assets.length ?? 0}` },
      ...(seat?.expectedFillDate ? [{ name: 'Expected to be filled', value: seat.expectedFillDate }] : []),
    ],
    fix: { verb: 'fillSeat', roleId: seatId },
    daysAtRisk: worstOf(
      facts,
      (owned?.tasks ?? []).map((id) => ({ id })),
    ),
  });
}

function oneLeaderless(facts: Facts, teamId: string, owned: AnswersFor | undefined): CausedFinding {
  const team = subjectOf(facts.workspace, 'team', teamId);
  return findingOf('vacant-lead', `team:${teamId}`, {
    severity: 'info',
    title: `${team.name} has no lead`,
    why: `It answers for ${inWords(owned) ?? 'work'}, and no seat in it or around it is marked as lead.`,
    subjects: [team],
    inputs: [
      { name: 'Open tasks it answers for', value: `${owned?.tasks.length ?? 0}` },
      { name: 'Live assets it answers for', value: `${owned?.assets.length ?? 0}` },
    ],
    fix: { verb: 'nameLead', teamId },
  });
}

function manyLeaderless(facts: Facts, teamIds: readonly string[]): CausedFinding {
  const subjects = teamIds.map((id) => subjectOf(facts.workspace, 'team', id));
  return findingOf('vacant-lead', 'teams', {
    severity: 'info',
    title: `${countOf(teamIds.length, 'team')} have no lead`,
    why: 'They answer for open work, and no seat in them or around them is marked as lead.',
    subjects,
    inputs: [{ name: 'Teams that answer for work and have no lead', value: `${teamIds.length}` }],
  });
}
