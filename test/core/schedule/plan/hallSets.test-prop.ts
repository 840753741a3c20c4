import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallSets } from '../../../../src/core/schedule/plan/capacity/hallSets.ts';
import { mostServed } from './assignment.ts';

const SEATS = 6;
const seats = fc.uniqueArray(fc.nat(SEATS - 1), { maxLength: 4 }).map((numbers) => numbers.sort((a, b) => a - b));
const halves = (most: number) => fc.integer({ min: 0, max: 2 * most }).map((half) => half / 2);

describe('limits that stand for an assignment', () => {
  it('hold exactly when every demand can be served at once', () => {
    const fits: boolean[] = [];
    fc.assert(
      fc.property(
        fc.array(fc.record({ seats, fte: halves(2) }), { maxLength: 7 }),
        fc.array(halves(3), { minLength: SEATS, maxLength: SEATS }),
        (asked, seatFte) => {
          const { sets, crowded } = hallSets(asked.map((one) => one.seats));
          expect(crowded).toEqual([]);
          const within = sets.every((set) => {
            const demand = set.classes.reduce((sum, number) => sum + (asked[number]?.fte as number), 0);
            return demand <= set.seats.reduce((sum, seat) => sum + (seatFte[seat] as number), 0);
          });
          const all = asked.reduce((sum, { fte }) => sum + fte, 0);
          const possible = mostServed(asked, seatFte) >= all - 1e-9;
          fits.push(possible);
          expect(within).toBe(possible);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(new Set(fits).size).toBe(2);
  });

  it('are one for each class where nothing is shared', () => {
    const { sets } = hallSets([[0, 1], [2], []]);
    expect(sets).toEqual([
      { classes: [0], seats: [0, 1] },
      { classes: [1], seats: [2] },
      { classes: [2], seats: [] },
    ]);
  });

  it('of a team inside another are two: the inner seats, and all', () => {
    expect(hallSets([[0], [0, 1, 2]]).sets).toEqual([
      { classes: [0], seats: [0] },
      { classes: [0, 1], seats: [0, 1, 2] },
    ]);
  });

  it('stop at a bound, and say so', () => {
    const pairs = Array.from({ length: 10 }, (_, i) => Array.from({ length: i }, (_, j) => [j, i])).flat();
    const { sets, crowded } = hallSets(pairs, 50);
    expect(sets.length).toBe(50);
    expect(crowded).toHaveLength(1);
  });
});
