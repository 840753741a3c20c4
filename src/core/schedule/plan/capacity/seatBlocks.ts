import type { DemandClass, Use } from './demands.ts';
import type { HallSet } from './hallSets.ts';
import type { Seat } from './seats.ts';

interface Block {
  readonly seats: number[];
  readonly classes: number[];
  fte: number;
  /** FTE that are asked for by all its tasks together. */
  load: number;
}

/**
 * Seats split into blocks, each class to one block of seats that it may use: a plan within the blocks can be worked,
 * though not all that can be worked is within them. The class with the largest task chooses first, seats that are there
 * for long before others; then each takes free seats, or the block with the least to do.
 */
export function seatBlocks(
  group: readonly number[],
  { classes, seats, uses }: { classes: readonly DemandClass[]; seats: readonly Seat[]; uses: readonly Use[] },
): HallSet[] {
  const largest = new Map<number, number>();
  const total = new Map<number, number>();
  for (const { classNumber, fte } of uses) {
    largest.set(classNumber, Math.max(largest.get(classNumber) ?? 0, fte));
    total.set(classNumber, (total.get(classNumber) ?? 0) + fte);
  }
  const fteOf = (seat: number): number => (seats[seat] as Seat).fte;
  const lasting = (a: number, b: number): number => {
    const [one, other] = [seats[a] as Seat, seats[b] as Seat];
    if (one.to !== other.to) return one.to > other.to ? -1 : 1;
    if (one.from !== other.from) return one.from < other.from ? -1 : 1;
    return a - b;
  };
  const blocks: Block[] = [];
  const isTaken = new Set<number>();
  const byNeed = [...group].sort((a, b) => (largest.get(b) ?? 0) - (largest.get(a) ?? 0) || a - b);
  for (const number of byNeed) {
    const own = new Set((classes[number] as DemandClass).seats);
    const need = largest.get(number) ?? 0;
    const free = [...own].filter((seat) => !isTaken.has(seat)).sort(lasting);
    const taken: number[] = [];
    let fte = 0;
    for (const seat of free) {
      if (fte >= need) break;
      taken.push(seat);
      fte += fteOf(seat);
    }
    const shared = blocks
      .filter((block) => block.fte >= need && block.seats.every((seat) => own.has(seat)))
      .sort((a, b) => a.load / a.fte - b.load / b.fte)[0];
    const load = total.get(number) ?? 0;
    if (shared && fte < need) {
      shared.classes.push(number);
      shared.load += load;
      continue;
    }
    for (const seat of taken) isTaken.add(seat);
    blocks.push({ seats: taken, classes: [number], fte, load });
  }
  return blocks.map((block) => ({
    classes: block.classes.sort((a, b) => a - b),
    seats: block.seats.sort((a, b) => a - b),
  }));
}
