import type { Role, Workspace } from '../../../model/nouns.ts';
import { byId } from '../../byId.ts';
import type { Calendar } from '../../calendar.ts';
import { TICKS_PER_DAY } from '../../ticks.ts';

/** FTE that somebody (or a `capacity` row) brings to a team for a time. */
export interface Seat {
  /** Of the seat, or of the capacity row. */
  readonly id: string;
  readonly teamId: string;
  /** Who sits there; null = a capacity row, or a seat that is filled later. */
  readonly personId: string | null;
  /** What it can serve: its own role type first, then those it also covers. */
  readonly roleTypeIds: readonly string[];
  readonly fte: number;
  /** Ticks; `to` is not included. */
  readonly from: number;
  readonly to: number;
}

const keyOf = (teamId: string, roleTypeId: string): string => `${teamId} ${roleTypeId}`;

/**
 * What the teams have: filled seats while they last, vacant ones from the day they are expected to be filled. A
 * capacity row says everything about its role type in its team: the seats of that type count no more, and those that
 * cover it add nothing to it.
 */
export function seatsOf(workspace: Workspace, calendar: Calendar): Seat[] {
  const covers = new Map<string, string[]>();
  for (const { roleId, roleTypeId } of byId(workspace.role_cover.values())) {
    covers.set(roleId, [...(covers.get(roleId) ?? []), roleTypeId]);
  }
  const stated = new Map(
    byId(workspace.capacity.values()).map((row) => [keyOf(row.teamId, row.roleTypeId), row] as const),
  );
  const seats: Seat[] = [];
  for (const role of byId(workspace.role.values())) {
    if (stated.has(keyOf(role.teamId, role.roleTypeId))) continue;
    const also = (covers.get(role.id) ?? []).filter((type) => !stated.has(keyOf(role.teamId, type)));
    const time = timeOf(role, calendar);
    if (time === null || role.fte <= 0) continue;
    const { id, teamId, personId, roleTypeId, fte } = role;
    seats.push({ id, teamId, personId, roleTypeIds: [...new Set([roleTypeId, ...also])], fte, ...time });
  }
  for (const { id, teamId, roleTypeId, fte } of stated.values()) {
    const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    if (fte > 0) seats.push({ id, teamId, personId: null, roleTypeIds: [roleTypeId], fte, ...always });
  }
  return seats;
}

/** From the first to after the last day somebody sits there; null = never. */
function timeOf(
  { personId, fromDate, toDate, expectedFillDate }: Role,
  calendar: Calendar,
): { from: number; to: number } | null {
  if (personId === null && expectedFillDate === null) return null;
  const begins = [fromDate, personId === null ? expectedFillDate : null].flatMap((date) => date ?? []);
  const from = Math.max(...begins.map((date) => calendar.dayFrom(date) * TICKS_PER_DAY));
  const to = toDate === null ? Number.POSITIVE_INFINITY : calendar.endOf(toDate) * TICKS_PER_DAY;
  return from < to ? { from, to } : null;
}
