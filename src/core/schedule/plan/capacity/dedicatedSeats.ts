import type { DemandClass, Use } from './demands.ts';
import type { HallSet } from './hallSets.ts';
import type { Seat } from './seats.ts';

/**
 * A split of seats among classes, each seat to one of the classes that may use it: safe, though not all that is
 * possible. Seats with the least choice go first, each to the class that is furthest from what its largest task needs,
 * then to the one with the most demand for what it has.
 */
export function dedicatedSeats(
  group: readonly number[],
  { classes, seats, uses }: { classes: readonly DemandClass[]; seats: readonly Seat[]; uses: readonly Use[] },
): HallSet[] {
  const largest = new Map<number, number>();
  const total = new Map<number, number>();
  for (const { classNumber, fte } of uses) {
    largest.set(classNumber, Math.max(largest.get(classNumber) ?? 0, fte));
    total.set(classNumber, (total.get(classNumber) ?? 0) + fte);
  }
  const mayUse = new Map<number, number[]>();
  for (const number of group) {
    for (const seat of (classes[number] as DemandClass).seats) mayUse.set(seat, [...(mayUse.get(seat) ?? []), number]);
  }
  const given = new Map(group.map((number) => [number, { seats: [] as number[], fte: 0 }]));
  const fteOf = (number: number): number => given.get(number)?.fte ?? 0;
  const met = (number: number): number => Math.min(1, fteOf(number) / (largest.get(number) ?? 1));
  const share = (number: number): number => fteOf(number) / (total.get(number) ?? 1);
  const byChoice = [...mayUse].sort(([a, some], [b, others]) => some.length - others.length || a - b);
  for (const [seat, numbers] of byChoice) {
    const [poorest] = [...numbers].sort((a, b) => met(a) - met(b) || share(a) - share(b) || a - b);
    const own = given.get(poorest as number);
    own?.seats.push(seat);
    if (own) own.fte += (seats[seat] as Seat).fte;
  }
  return [...given].map(([number, own]) => ({ classes: [number], seats: own.seats.sort((a, b) => a - b) }));
}
