import type { Finding } from '../../../core/insight/finding.ts';
import type { Role, Team, Workspace } from '../../../core/model/nouns.ts';
import type { TeamBox } from '../../canvas/structure/layout.ts';

export interface SeatFacts {
  readonly id: string;
  /** Name of who sits there; null = vacant. */
  readonly person: string | null;
  readonly roleType: string;
  readonly fte: number;
  readonly lead: boolean;
}

export interface TeamFacts {
  readonly team: Team;
  /** Null at the top level, and where the parent is not there. */
  readonly parentId: string | null;
  readonly childIds: readonly string[];
  /** Leads first, then in the order they were made. */
  readonly seats: readonly SeatFacts[];
  /** Of the team and everything inside it. */
  readonly filledFte: number;
  readonly totalFte: number;
  readonly seatCount: number;
  readonly vacantCount: number;
  readonly subTeamCount: number;
  /** Findings about this team itself or one of its own seats. */
  readonly findingCount: number;
}

/** Who is where, with the sums of each team and its sub-teams. */
export function teamFactsOf(workspace: Workspace, findings: readonly Finding[]): ReadonlyMap<string, TeamFacts> {
  const seats = Map.groupBy(workspace.role.values(), (role) => role.teamId);
  const teams = [...workspace.team.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const parentOf = (team: Team): string | null =>
    team.parentId !== null && workspace.team.has(team.parentId) ? team.parentId : null;
  const children = Map.groupBy(teams, parentOf);
  const found = findingCounts(workspace, findings);
  const facts = new Map<string, TeamFacts>();
  const visit = (team: Team): TeamFacts => {
    const inside = (children.get(team.id) ?? []).map(visit);
    const own = (seats.get(team.id) ?? []).sort(leadsFirst);
    const sum = (of: (each: TeamFacts) => number): number => inside.reduce((total, each) => total + of(each), 0);
    const fteOf = (roles: readonly Role[]): number => roles.reduce((total, { fte }) => total + fte, 0);
    const result: TeamFacts = {
      team,
      parentId: parentOf(team),
      childIds: inside.map((each) => each.team.id),
      seats: own.map((role) => ({
        id: role.id,
        person: role.personId === null ? null : (workspace.person.get(role.personId)?.name ?? null),
        roleType: workspace.role_type.get(role.roleTypeId)?.name ?? '',
        fte: role.fte,
        lead: role.lead,
      })),
      filledFte: fteOf(own.filter(({ personId }) => personId !== null)) + sum((each) => each.filledFte),
      totalFte: fteOf(own) + sum((each) => each.totalFte),
      seatCount: own.length + sum((each) => each.seatCount),
      vacantCount: own.filter(({ personId }) => personId === null).length + sum((each) => each.vacantCount),
      subTeamCount: inside.length + sum((each) => each.subTeamCount),
      findingCount: found.get(team.id) ?? 0,
    };
    facts.set(team.id, result);
    return result;
  };
  for (const root of children.get(null) ?? []) visit(root);
  return facts;
}

const leadsFirst = (a: Role, b: Role): number => Number(b.lead) - Number(a.lead) || (a.id < b.id ? -1 : 1);

function findingCounts(workspace: Workspace, findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { subjects } of findings) {
    const teams = new Set<string>();
    for (const { type, id } of subjects) {
      if (type === 'team') teams.add(id);
      const seat = type === 'role' ? workspace.role.get(id) : undefined;
      if (seat) teams.add(seat.teamId);
    }
    for (const id of teams) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The team as the layout sees it, opened: paper cannot be unfolded. */
export const boxOf = ({ team, parentId, seats }: TeamFacts, place: TeamBox['place']): TeamBox => ({
  id: team.id,
  parentId,
  seatIds: seats.map(({ id }) => id),
  place,
  collapsed: false,
});

/** The ids of a team and everything inside it. */
export function withSubTeams(facts: ReadonlyMap<string, TeamFacts>, id: string): string[] {
  return [id, ...(facts.get(id)?.childIds ?? []).flatMap((child) => withSubTeams(facts, child))];
}
