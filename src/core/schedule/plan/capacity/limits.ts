import type { Demands, Use } from './demands.ts';
import { hallSets } from './hallSets.ts';
import { seatBlocks } from './seatBlocks.ts';
import type { Seat } from './seats.ts';
import { type Steps, sumOf } from './steps.ts';
import { capacityUnits } from './units.ts';

/** Uses that together may never take more than a number of units: a cumulative resource. */
export interface Limit {
  readonly uses: readonly Use[];
  /** Ascending seat numbers. */
  readonly seats: readonly number[];
  /** Units over time, in ticks. */
  readonly capacity: Steps;
}

/** FTE of seats over time, in ticks. */
export function fteOfSeats(seats: readonly Seat[], numbers: readonly number[]): Steps {
  return sumOf(
    numbers.map((number) => {
      const { from, to, fte } = seats[number] as Seat;
      return { from, to, amount: fte };
    }),
  );
}

/**
 * The limits that an assignment of seats comes to (`hallSets`). Where seats are shared in too many ways, `enough` gives
 * each seat to one class, so that a plan within the limits can be worked; otherwise only necessary limits are told, so
 * that what breaks them cannot be.
 */
export function limitsOf(demands: Demands, { enough }: { readonly enough: boolean }): Limit[] {
  const { sets, crowded } = hallSets(demands.classes.map(({ seats }) => seats));
  const split = enough ? crowded : [];
  const isSplit = new Set(split.flat());
  const kept = sets.filter(({ classes }) => !classes.some((number) => isSplit.has(number)));
  const usesOf = new Map<number, Use[]>();
  for (const use of demands.uses) usesOf.set(use.classNumber, [...(usesOf.get(use.classNumber) ?? []), use]);
  return [...kept, ...split.flatMap((group) => seatBlocks(group, demands))].flatMap(({ classes, seats }) => {
    const uses = classes.flatMap((number) => usesOf.get(number) ?? []);
    const fte = fteOfSeats(demands.seats, seats);
    const capacity = { from: fte.from, amount: fte.amount.map(capacityUnits) };
    return uses.length > 0 && mayBind(uses, capacity) ? [{ uses, seats, capacity }] : [];
  });
}

/** Whether all that is asked for at once would be too much at any time. */
function mayBind(uses: readonly Use[], { amount }: Steps): boolean {
  const all = uses.reduce((sum, { units }) => sum + units, 0);
  return amount.some((units) => units < all);
}
