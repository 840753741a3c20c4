import type { Role, Team, Workspace } from '../../model/nouns.ts';
import { settingsOf } from '../../model/nouns.ts';

/** The nesting of teams and who sits where. A parent loop, which no command makes, is cut. */
export interface TeamTree {
  /** The team itself, then the teams around it, innermost first. */
  chainOf(teamId: string): readonly string[];
  outermostOf(teamId: string): string;
  /** The team itself and every team inside it. */
  subtreeOf(teamId: string): readonly string[];
  /** Own seats that are not over on the status date, earliest made first. */
  seatsOf(teamId: string): readonly Role[];
  /** Seats of the team and of every team inside it. */
  subtreeSeatsOf(teamId: string): readonly Role[];
}

interface Kept {
  readonly role: Workspace['role'];
  readonly asOf: string | null;
  readonly tree: TeamTree;
}
const trees = new WeakMap<Workspace['team'], Kept>();

/** Worked out once for the same teams, seats and status date. */
export function teamTree(workspace: Workspace): TeamTree {
  const asOf = settingsOf(workspace).statusDate;
  const known = trees.get(workspace.team);
  if (known && known.role === workspace.role && known.asOf === asOf) return known.tree;
  const tree = buildTree(workspace.team, workspace.role, asOf);
  trees.set(workspace.team, { role: workspace.role, asOf, tree });
  return tree;
}

function buildTree(teams: ReadonlyMap<string, Team>, roles: Workspace['role'], asOf: string | null): TeamTree {
  const children = new Map<string, string[]>();
  for (const { id, parentId } of teams.values()) {
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), id]);
  }
  const seats = new Map<string, Role[]>();
  for (const role of roles.values()) {
    if (asOf !== null && role.toDate !== null && role.toDate < asOf) continue;
    const own = seats.get(role.teamId);
    if (own) own.push(role);
    else seats.set(role.teamId, [role]);
  }
  for (const own of seats.values()) own.sort((a, b) => (a.id < b.id ? -1 : 1));

  const chainOf = (teamId: string): string[] => {
    const chain: string[] = [];
    for (let at: string | null = teamId; at !== null && teams.has(at) && !chain.includes(at); ) {
      chain.push(at);
      at = teams.get(at)?.parentId ?? null;
    }
    return chain;
  };
  const subtreeOf = (teamId: string): string[] => {
    const found = new Set([teamId]);
    for (const at of found) for (const child of children.get(at) ?? []) found.add(child);
    return [...found];
  };
  const subtreeSeats = new Map<string, readonly Role[]>();
  return {
    chainOf,
    outermostOf: (teamId) => chainOf(teamId).at(-1) ?? teamId,
    subtreeOf,
    seatsOf: (teamId) => seats.get(teamId) ?? [],
    subtreeSeatsOf: (teamId) => {
      const known = subtreeSeats.get(teamId);
      if (known) return known;
      const found = subtreeOf(teamId).flatMap((at) => seats.get(at) ?? []);
      subtreeSeats.set(teamId, found);
      return found;
    },
  };
}
