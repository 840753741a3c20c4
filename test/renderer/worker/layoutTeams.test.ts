import { describe, expect, test } from 'vitest';
import { collide } from '../../../src/renderer/canvas/rect.ts';
import { layoutStructure, type TeamBox } from '../../../src/renderer/canvas/structure/layout.ts';
import { layoutTeams } from '../../../src/renderer/worker/layoutTeams.ts';

const team = (id: string, parentId: string | null, seats: number, place: TeamBox['place'] = null): TeamBox => ({
  id,
  parentId,
  seatIds: Array.from({ length: seats }, (_, index) => `${id}-${index}`),
  place,
  collapsed: false,
});
const applied = (boxes: readonly TeamBox[], spots: Awaited<ReturnType<typeof layoutTeams>>) => {
  const at = new Map(spots.map((spot) => [spot.id, spot]));
  return boxes.map((box) => {
    const spot = at.get(box.id);
    return spot ? { ...box, place: { x: spot.x, y: spot.y, pinned: false } } : box;
  });
};

describe('layoutTeams', () => {
  const boxes = [
    team('a', null, 5),
    team('a1', 'a', 2),
    team('a2', 'a', 3),
    team('a11', 'a1', 1),
    team('b', null, 2),
    team('c', null, 9),
    team('d', null, 1),
  ];

  test('packs every level without overlap, and the real layout keeps the places', async () => {
    const spots = await layoutTeams({ kind: 'teams', boxes, movable: boxes.map(({ id }) => id), aspect: 1.5 });
    expect(spots).toHaveLength(boxes.length);
    const { teams } = layoutStructure(applied(boxes, spots));
    for (const spot of spots) {
      const box = boxes.find(({ id }) => id === spot.id);
      const area = teams.get(box?.parentId ?? '')?.subArea ?? { x: 0, y: 0 };
      expect(teams.get(spot.id)).toMatchObject({ x: area.x + spot.x, y: area.y + spot.y });
    }
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) {
        const [first, second] = [teams.get(one.id), teams.get(other.id)];
        if (one.parentId === other.parentId && first && second) expect(collide(first, second)).toBe(false);
      }
  });

  test('pinned and unselected teams stay', async () => {
    const placed = boxes.map((box, index) =>
      box.parentId === null ? { ...box, place: { x: index * 1200, y: 0, pinned: box.id === 'c' } } : box,
    );
    const spots = await layoutTeams({ kind: 'teams', boxes: placed, movable: ['a', 'c', 'd'], aspect: 1.5 });
    expect(spots.map(({ id }) => id).sort()).toEqual(['a', 'd']);
    const { teams } = layoutStructure(applied(placed, spots));
    expect(teams.get('c')).toMatchObject({ x: 5 * 1200, y: 0 });
    expect(teams.get('b')).toMatchObject({ x: 4 * 1200, y: 0 });
  });
});
