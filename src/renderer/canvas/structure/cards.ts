import { TEAM_KIND_CHOICES } from '../../../core/catalogue/labels.ts';
import type { Role, Team, Workspace } from '../../../core/model/nouns.ts';
import type { TeamKind } from '../../../core/model/team.ts';
import { type EntityRef, refOf } from '../../store/refs.ts';
import { strings } from '../../ui/strings/index.ts';
import { type Badge, worse } from '../badges.ts';
import { fteText } from '../numberText.ts';

const say = strings.canvas;

/** What a team's container shows. Flat, so that an unchanged card is recognised and not drawn again. */
export interface TeamCard {
  readonly name: string;
  readonly kind: TeamKind;
  readonly kindLabel: string;
  readonly fte: string;
  readonly nested: boolean;
  readonly collapsed: boolean;
  readonly pinned: boolean;
  readonly draft: boolean;
  readonly empty: boolean;
  readonly foldable: boolean;
  readonly people: number;
  readonly subTeams: number;
  readonly vacant: number;
  readonly findings: number;
  readonly severity: Badge['severity'] | null;
  readonly label: string;
}

/** What a seat's card shows. */
export interface SeatCard {
  /** Null = vacant. */
  readonly personName: string | null;
  readonly roleType: string;
  readonly fte: string;
  readonly lead: boolean;
  readonly onCall: boolean;
  readonly draft: boolean;
  readonly findings: number;
  readonly severity: Badge['severity'] | null;
  readonly label: string;
}

export interface TeamTotals {
  readonly filledFte: number;
  readonly totalFte: number;
  readonly people: number;
  readonly vacant: number;
  readonly subTeams: number;
  /** Of the team and everything in it. */
  readonly badge: Badge | null;
}

/** Totals of each team with its whole subtree. A person in several seats counts once per team. */
export function teamTotals(workspace: Workspace, badges: ReadonlyMap<EntityRef, Badge>): Map<string, TeamTotals> {
  interface Sum {
    filled: number;
    total: number;
    vacant: number;
    subTeams: number;
    people: Set<string>;
    badge: Badge | null;
  }
  const sums = new Map<string, Sum>();
  for (const id of workspace.team.keys()) {
    const badge = badges.get(refOf('team', id)) ?? null;
    sums.set(id, { filled: 0, total: 0, vacant: 0, subTeams: 0, people: new Set(), badge });
  }
  const upwards = function* (teamId: string): Iterable<Sum> {
    const seen = new Set<string>();
    for (let at: string | null = teamId; at !== null && !seen.has(at); at = workspace.team.get(at)?.parentId ?? null) {
      seen.add(at);
      const sum = sums.get(at);
      if (sum) yield sum;
    }
  };
  for (const seat of workspace.role.values()) {
    const badge = badges.get(refOf('role', seat.id)) ?? null;
    for (const sum of upwards(seat.teamId)) {
      sum.total += seat.fte;
      if (seat.personId === null) sum.vacant++;
      else {
        sum.filled += seat.fte;
        sum.people.add(seat.personId);
      }
      sum.badge = worse(sum.badge, badge);
    }
  }
  for (const team of workspace.team.values()) {
    if (team.parentId === null) continue;
    const badge = badges.get(refOf('team', team.id)) ?? null;
    for (const sum of upwards(team.parentId)) {
      sum.subTeams++;
      sum.badge = worse(sum.badge, badge);
    }
  }
  return new Map(
    [...sums].map(([id, { filled, total, vacant, subTeams, people, badge }]) => [
      id,
      { filledFte: filled, totalFte: total, people: people.size, vacant, subTeams, badge },
    ]),
  );
}

export function teamCard(
  team: Pick<Team, 'name' | 'kind'>,
  totals: TeamTotals,
  own: Badge | null,
  shape: { nested: boolean; collapsed: boolean; pinned: boolean; empty: boolean; draft?: boolean },
): TeamCard {
  const nested = shape.nested;
  // A header-only sub-team has room for its name; that it is one can be seen.
  const bare = nested && shape.empty && totals.subTeams === 0;
  const kindLabel = team.kind === 'unspecified' ? '' : TEAM_KIND_CHOICES[team.kind].label;
  const fte = say.filledOf(fteText(totals.filledFte), fteText(totals.totalFte));
  const badge = shape.collapsed ? totals.badge : own;
  const name = team.name || say.unnamedTeam;
  return {
    name: team.name,
    kind: team.kind,
    kindLabel: bare ? '' : nested ? say.subTeam : kindLabel,
    foldable: !shape.empty || totals.subTeams > 0 || shape.collapsed,
    fte: totals.totalFte > 0 ? fte : '',
    nested,
    collapsed: shape.collapsed,
    pinned: shape.pinned,
    draft: shape.draft ?? false,
    empty: shape.empty,
    people: totals.people,
    subTeams: totals.subTeams,
    vacant: totals.vacant,
    findings: badge?.count ?? 0,
    severity: badge?.severity ?? null,
    label: say.ariaTeam(name, kindLabel || (nested ? say.subTeam : TEAM_KIND_CHOICES.unspecified.label), fte),
  };
}

export function seatCard(workspace: Workspace, seat: Role, badge: Badge | null): SeatCard {
  const personName = seat.personId === null ? null : (workspace.person.get(seat.personId)?.name ?? null);
  const roleType = workspace.role_type.get(seat.roleTypeId)?.name ?? '';
  const team = workspace.team.get(seat.teamId)?.name ?? '';
  const marks = [seat.lead ? say.lead : '', seat.onCall ? say.onCall : ''].filter(Boolean).join(', ');
  const label = say.ariaSeat(personName ?? say.vacantSeat, roleType, strings.common.fte(seat.fte), team);
  return {
    personName,
    roleType,
    fte: fteText(seat.fte),
    lead: seat.lead,
    onCall: seat.onCall,
    draft: false,
    findings: badge?.count ?? 0,
    severity: badge?.severity ?? null,
    label: marks ? `${label}, ${marks}` : label,
  };
}
