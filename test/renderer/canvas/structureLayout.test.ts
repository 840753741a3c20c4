import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collide } from '../../../src/renderer/canvas/rect.ts';
import { layoutStructure, type TeamBox } from '../../../src/renderer/canvas/structure/layout.ts';
import { MEASURES } from '../../../src/renderer/canvas/structure/measures.ts';

const team = (id: string, given: Partial<TeamBox> = {}): TeamBox => ({
  id,
  parentId: null,
  seatIds: [],
  place: null,
  collapsed: false,
  ...given,
});
const seats = (team: string, count: number) => Array.from({ length: count }, (_, index) => `${team}-${index}`);
const at = (x: number, y: number, pinned = false) => ({ x, y, pinned });

describe('layoutStructure', () => {
  test('seats stand in two columns inside their team', () => {
    const { teams, seats: spots } = layoutStructure([team('a', { seatIds: seats('a', 3) })]);
    const xs = new Set([...spots.values()].map(({ x }) => x));
    expect(xs.size).toBe(2);
    const box = teams.get('a');
    for (const spot of spots.values()) {
      expect(spot.x + spot.w).toBeLessThanOrEqual(box?.w ?? 0);
      expect(spot.y + spot.h).toBeLessThanOrEqual(box?.h ?? 0);
    }
  });

  test('a placed team keeps its place while nothing is in its way', () => {
    const { teams } = layoutStructure([team('a', { place: at(40, 50) }), team('b', { place: at(900, 70) })]);
    expect(teams.get('a')).toMatchObject({ x: 40, y: 50 });
    expect(teams.get('b')).toMatchObject({ x: 900, y: 70 });
  });

  test('a growing team pushes the one below down, and leaves the one beside alone', () => {
    const build = (count: number) =>
      layoutStructure([
        team('a', { place: at(0, 0), seatIds: seats('a', count) }),
        team('below', { place: at(0, 200) }),
        team('beside', { place: at(600, 0) }),
      ]).teams;
    expect(build(2).get('below')?.y).toBe(200);
    const grown = build(20);
    const a = grown.get('a');
    expect(grown.get('below')?.y).toBe((a?.y ?? 0) + (a?.h ?? 0) + MEASURES.topGap);
    expect(grown.get('beside')).toMatchObject({ x: 600, y: 0 });
  });

  test('a widening team pushes the one beside it aside, not below', () => {
    const { teams } = layoutStructure([
      team('a', { place: at(0, 10), seatIds: seats('a', 30) }),
      team('b', { place: at(400, 0), seatIds: seats('b', 4) }),
    ]);
    expect(teams.get('b')?.y).toBe(0);
    expect(teams.get('b')?.x).toBe((teams.get('a')?.w ?? 0) + MEASURES.topGap);
  });

  test('a pinned team stays and the other gives way', () => {
    const { teams } = layoutStructure([team('a', { place: at(0, 0) }), team('pinned', { place: at(0, 10, true) })]);
    expect(teams.get('pinned')?.y).toBe(10);
    expect(teams.get('a')?.y).toBeGreaterThan(10);
  });

  test('a placed sub-team stands relative to the sub-team area', () => {
    const { teams } = layoutStructure([
      team('a', { place: at(100, 100), seatIds: seats('a', 2) }),
      team('b', { parentId: 'a', place: at(30, 20), seatIds: seats('b', 1) }),
    ]);
    const a = teams.get('a');
    const b = teams.get('b');
    expect(b?.x).toBe((a?.subArea.x ?? 0) + 30);
    expect(b?.absY).toBe(100 + (a?.subArea.y ?? 0) + 20);
  });

  test('a collapsed team hides what is inside it', () => {
    const { teams, seats: spots } = layoutStructure([
      team('a', { collapsed: true, seatIds: seats('a', 4) }),
      team('b', { parentId: 'a' }),
      team('c', { parentId: 'b' }),
    ]);
    expect(teams.get('a')).toMatchObject({ w: MEASURES.collapsedWidth, h: MEASURES.collapsedHeight, shown: true });
    expect(teams.get('b')?.shown).toBe(false);
    expect(teams.get('c')?.shown).toBe(false);
    expect(spots.size).toBe(0);
  });

  test('many unplaced teams make a board, not a column or a row', () => {
    const { teams } = layoutStructure(
      Array.from({ length: 40 }, (_, index) => team(`t${index}`, { seatIds: seats(`t${index}`, (index * 7) % 12) })),
    );
    const right = Math.max(...[...teams.values()].map(({ absX, w }) => absX + w));
    const bottom = Math.max(...[...teams.values()].map(({ absY, h }) => absY + h));
    expect(right / bottom).toBeGreaterThan(0.8);
    expect(right / bottom).toBeLessThan(2.6);
  });

  test('any tree of teams: siblings never overlap and children stay inside', () => {
    const tree = fc
      .array(
        fc.record({
          parent: fc.nat(),
          seatCount: fc.nat(9),
          collapsed: fc.boolean(),
          place: fc.option(
            fc.record({ x: fc.integer({ min: -800, max: 800 }), y: fc.integer({ min: -800, max: 800 }) }),
          ),
        }),
        { minLength: 1, maxLength: 25 },
      )
      .map((rows) =>
        rows.map((row, index) =>
          team(`t${index}`, {
            parentId: index === 0 || row.parent % 3 === 0 ? null : `t${row.parent % index}`,
            seatIds: seats(`t${index}`, row.seatCount),
            collapsed: row.collapsed,
            place: row.place === null ? null : { ...row.place, pinned: false },
          }),
        ),
      );
    fc.assert(
      fc.property(tree, (boxes) => {
        const { teams } = layoutStructure(boxes);
        for (const a of boxes) {
          const boxA = teams.get(a.id);
          if (!boxA?.shown) continue;
          const parent = a.parentId === null ? null : teams.get(a.parentId);
          if (parent) {
            expect(boxA.x + boxA.w).toBeLessThanOrEqual(parent.w + 0.01);
            expect(boxA.y + boxA.h).toBeLessThanOrEqual(parent.h + 0.01);
            expect(boxA.y).toBeGreaterThanOrEqual(MEASURES.headerHeight);
          }
          for (const b of boxes) {
            if (a.id >= b.id || a.parentId !== b.parentId) continue;
            const boxB = teams.get(b.id);
            if (boxB?.shown) expect(collide(boxA, boxB)).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
