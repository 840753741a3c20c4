import { describe, expect, test } from 'vitest';
import { collide, type Rect } from '../../../src/renderer/canvas/rect.ts';
import { layoutTasks } from '../../../src/renderer/worker/layoutTasks.ts';
import type { CardSpot, TaskLayoutRequest } from '../../../src/renderer/worker/request.ts';

const W = 200;
const H = 84;
const ask = (given: Partial<TaskLayoutRequest>): Promise<CardSpot[]> =>
  layoutTasks({
    kind: 'tasks',
    cards: [],
    links: [],
    cardWidth: W,
    cardHeight: H,
    obstacles: [],
    anchor: { x: 0, y: 0 },
    aspect: 1.6,
    ...given,
  });
const cards = (...ids: string[]) => ids.map((id) => ({ id, groupId: null }));
const link = (fromId: string, toId: string) => ({ fromId, toId });
const rect = ({ x, y }: CardSpot): Rect => ({ x, y, w: W, h: H });

function expectApart(spots: readonly CardSpot[]) {
  for (const [index, a] of spots.entries())
    for (const b of spots.slice(index + 1)) expect(collide(rect(a), rect(b)), `${a.id} over ${b.id}`).toBe(false);
}

describe('layoutTasks', () => {
  test('links run from left to right and no card covers another', async () => {
    const links = [link('a', 'b'), link('a', 'c'), link('b', 'd'), link('c', 'd'), link('d', 'e'), link('a', 'e')];
    const spots = await ask({ cards: cards('a', 'b', 'c', 'd', 'e'), links });
    const at = new Map(spots.map((spot) => [spot.id, spot]));
    for (const { fromId, toId } of links) expect((at.get(fromId)?.x ?? 0) + W).toBeLessThan(at.get(toId)?.x ?? 0);
    expectApart(spots);
  });

  test('a loop is laid out too', async () => {
    const spots = await ask({ cards: cards('a', 'b', 'c'), links: [link('a', 'b'), link('b', 'c'), link('c', 'a')] });
    expect(spots).toHaveLength(3);
    expectApart(spots);
  });

  test('many small chains make a compact board with each team together', async () => {
    const many = Array.from({ length: 540 }, (_, index) => ({
      id: `t${index}`,
      groupId: `g${Math.floor(index / 60)}`,
    }));
    const links = many.flatMap(({ id }, index) => (index % 3 === 2 ? [] : [link(id, `t${index + 1}`)]));
    const spots = await ask({ cards: many, links });
    const right = Math.max(...spots.map(({ x }) => x + W));
    const bottom = Math.max(...spots.map(({ y }) => y + H));
    expect(right / bottom).toBeGreaterThan(0.9);
    expect(right / bottom).toBeLessThan(3);
    // A fifth of the board is cards: it is not scattered.
    expect((540 * W * H) / (right * bottom)).toBeGreaterThan(0.2);
    expectApart(spots);
  });

  test('what stays is left alone and the rest stands beside it', async () => {
    const obstacles = [{ x: 100, y: 40, w: W, h: H }];
    const spots = await ask({ cards: cards('a', 'b'), links: [link('a', 'b')], obstacles });
    for (const spot of spots) for (const obstacle of obstacles) expect(collide(rect(spot), obstacle, 20)).toBe(false);
  });

  test('cards of a frame stay together, with nothing else between them', async () => {
    const framed = ['a', 'b', 'c', 'x', 'y', 'z'].map((id) => ({
      id,
      groupId: null,
      frameId: id < 'm' ? 'one' : 'two',
    }));
    const links = [link('a', 'x'), link('x', 'b'), link('b', 'y'), link('y', 'c'), link('c', 'z')];
    const spots = await ask({ cards: framed, links });
    const boundsOfFrame = (ids: string[]) => {
      const mine = spots.filter(({ id }) => ids.includes(id));
      const [x, y] = [Math.min(...mine.map((spot) => spot.x)), Math.min(...mine.map((spot) => spot.y))];
      const right = Math.max(...mine.map((spot) => spot.x + W));
      const bottom = Math.max(...mine.map((spot) => spot.y + H));
      return { x, y, w: right - x, h: bottom - y };
    };
    expect(collide(boundsOfFrame(['a', 'b', 'c']), boundsOfFrame(['x', 'y', 'z']), 20)).toBe(false);
  });

  test('the same question has the same answer', async () => {
    const question = { cards: cards('a', 'b', 'c', 'd'), links: [link('a', 'b'), link('a', 'c'), link('c', 'd')] };
    expect(await ask(question)).toEqual(await ask(question));
  });
});
