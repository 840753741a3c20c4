import type { Workspace } from '../../../model/nouns.ts';
import { byId } from '../../byId.ts';
import type { DemandClass, Demands, Use } from '../capacity/demands.ts';
import type { Seat } from '../capacity/seats.ts';

/** A role type of a team, with the teams inside it. */
export interface Pool {
  readonly teamId: string;
  readonly roleTypeId: string;
  /** Ascending seat numbers. */
  readonly seats: readonly number[];
  readonly has: ReadonlySet<number>;
  /**
   * How much of a use is the pool's: all, where only its seats can serve it. Named doers with seats in several pools
   * bring it to each in proportion.
   */
  readonly shareOf: (use: Use) => number;
}

/** The pools that tasks, or the seats of their named doers, belong to. By team, then role type, in import order. */
export function poolsOf(workspace: Workspace, demands: Demands): Pool[] {
  const { uses, recurring, classes, seats, poolSeats } = demands;
  const pools = new Map<string, Pool>();
  const add = (teamId: string, roleTypeId: string): void => {
    const key = `${teamId} ${roleTypeId}`;
    if (pools.has(key)) return;
    const own = poolSeats(teamId, roleTypeId);
    const pool = { teamId, roleTypeId, seats: own, has: new Set(own) };
    // Uses of one class have the same share: of a class without seats they are all of one pool.
    const shares: number[] = [];
    const shareOf = (use: Use): number => {
      shares[use.classNumber] ??= shareIn(pool, demands, use);
      return shares[use.classNumber] as number;
    };
    pools.set(key, { ...pool, shareOf });
  };
  for (const { classNumber, teamId, roleTypeId } of [...uses, ...recurring]) {
    const { ofDoers, seats: own } = classes[classNumber] as DemandClass;
    if (ofDoers) for (const seat of own) add((seats[seat] as Seat).teamId, roleTypeId);
    else add(teamId, roleTypeId);
  }
  const teams = placeOf(byId(workspace.team.values()));
  const types = placeOf(byId(workspace.role_type.values()));
  return [...pools.values()].sort(
    (a, b) => teams(a.teamId) - teams(b.teamId) || types(a.roleTypeId) - types(b.roleTypeId),
  );
}

function placeOf(rows: readonly { readonly id: string }[]): (id: string) => number {
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  return (id) => places.get(id) ?? rows.length;
}

function shareIn(pool: Omit<Pool, 'shareOf'>, { classes, seats }: Demands, use: Use): number {
  const { ofDoers, seats: own } = classes[use.classNumber] as DemandClass;
  if (own.length === 0) return use.teamId === pool.teamId && use.roleTypeId === pool.roleTypeId ? 1 : 0;
  const fteOf = (numbers: readonly number[]): number =>
    numbers.reduce((sum, number) => sum + (seats[number] as Seat).fte, 0);
  const inside = own.filter((seat) => pool.has.has(seat));
  if (inside.length === own.length) return 1;
  return ofDoers ? fteOf(inside) / fteOf(own) : 0;
}
