import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAcyclicLinks } from '../../../src/core/schedule/acyclicLinks.ts';
import { findLoops, wouldCloseLoop } from '../../../src/core/schedule/loops.ts';
import { Board } from './board.ts';

type Pair = readonly [number, number];

const graph = fc.integer({ min: 1, max: 10 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    pairs: fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })), { maxLength: 2 * count + 4 }),
  }),
);

/** reaches[a][b]: a path of at least one link (Warshall). */
function reachability(count: number, pairs: readonly Pair[]): boolean[][] {
  const reaches = Array.from({ length: count }, () => new Array<boolean>(count).fill(false));
  const row = (i: number): boolean[] => reaches[i] as boolean[];
  for (const [from, to] of pairs) row(from)[to] = true;
  for (let via = 0; via < count; via++) {
    for (let a = 0; a < count; a++) {
      for (let b = 0; b < count; b++) if (row(a)[via] && row(via)[b]) row(a)[b] = true;
    }
  }
  return reaches;
}

const hasLoop = (count: number, pairs: readonly Pair[]): boolean =>
  reachability(count, pairs).some((row, i) => row[i] === true);

const loopsOf = (count: number, pairs: readonly Pair[]) =>
  findLoops(
    count,
    Int32Array.from(pairs, ([from]) => from),
    Int32Array.from(pairs, ([, to]) => to),
  );

/** Length of a shortest cycle through `start`, or Infinity. */
function girthAt(start: number, pairs: readonly Pair[]): number {
  let level = new Set([start]);
  for (let length = 1; length <= pairs.length; length++) {
    level = new Set(pairs.filter(([from]) => level.has(from)).map(([, to]) => to));
    if (level.has(start)) return length;
  }
  return Number.POSITIVE_INFINITY;
}

describe('loops', () => {
  test('without the left-out links there is no loop, and none of them can be put back', () => {
    fc.assert(
      fc.property(graph, ({ count, pairs }) => {
        const { leftOut } = loopsOf(count, pairs);
        const kept = pairs.filter((_, link) => !leftOut.includes(link));
        expect(hasLoop(count, kept)).toBe(false);
        for (const link of leftOut) expect(hasLoop(count, [...kept, pairs[link] as Pair])).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a link is left out only for links imported before it', () => {
    fc.assert(
      fc.property(graph, ({ count, pairs }) => {
        const { leftOut } = loopsOf(count, pairs);
        for (const link of leftOut) {
          const earlierKept = pairs.filter((_, other) => other < link && !leftOut.includes(other));
          expect(hasLoop(count, [...earlierKept, pairs[link] as Pair])).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('one shortest cycle per strongly connected component', () => {
    fc.assert(
      fc.property(graph, ({ count, pairs }) => {
        const reaches = reachability(count, pairs);
        const components = new Map<number, number[]>();
        for (let task = 0; task < count; task++) {
          if (!reaches[task]?.[task]) continue;
          let first = 0;
          while (!(reaches[first]?.[task] && reaches[task]?.[first])) first++;
          components.set(first, [...(components.get(first) ?? []), task]);
        }
        const { cycles } = loopsOf(count, pairs);
        expect(cycles.length).toBe(components.size);
        [...components.values()].forEach((members, i) => {
          const cycle = cycles[i] as number[];
          expect(cycle.length).toBe(Math.min(...members.map((task) => girthAt(task, pairs))));
          expect(new Set(cycle).size).toBe(cycle.length);
          expect(cycle[0]).toBe(Math.min(...cycle));
          cycle.forEach((task, at) => {
            expect(members).toContain(task);
            const next = cycle[(at + 1) % cycle.length];
            expect(pairs.some(([from, to]) => from === task && to === next)).toBe(true);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  test('a link by hand is refused exactly when it closes a loop, and the loop is named', () => {
    fc.assert(
      fc.property(graph, ({ count, pairs }) => {
        const name = (task: number): string => `t${task}`;
        const board = new Board();
        for (let task = 0; task < count; task++) board.task(name(task));
        for (const [from, to] of pairs) board.link(name(from), name(to));
        const reaches = reachability(count, pairs);
        const { workspace } = board;
        for (let from = 0; from < count; from++) {
          for (let to = 0; to < count; to++) {
            const loop = wouldCloseLoop(workspace, name(from), name(to));
            if (from === to) {
              expect(loop).toEqual([name(from)]);
              continue;
            }
            expect(loop !== null).toBe(reaches[to]?.[from]);
            if (!loop) continue;
            expect(loop.slice(0, 2)).toEqual([name(from), name(to)]);
            expect(new Set(loop).size).toBe(loop.length);
            for (let i = 1; i < loop.length; i++) {
              const next = loop[(i + 1) % loop.length];
              expect(pairs.some(([a, b]) => name(a) === loop[i] && name(b) === next)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a growing set of links stays in order and says which link would close a loop', () => {
    fc.assert(
      fc.property(graph, ({ count, pairs }) => {
        const links = createAcyclicLinks(count);
        const kept: Pair[] = [];
        pairs.forEach((pair, i) => {
          const closes = hasLoop(count, [...kept, pair]);
          expect(links.add(...pair)).toBe(!closes);
          if (!closes) kept.push(pair);
          if (i % 3 === 2 && kept.length > 0) links.remove(...(kept.shift() as Pair));
          expect([...links.place].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, place) => place));
          for (const [from, to] of kept) expect(links.place[from]).toBeLessThan(links.place[to] as number);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('of several shortest cycles the one with the earliest-imported task is named', () => {
    const { cycles } = loopsOf(4, [
      [2, 3],
      [3, 2],
      [0, 1],
      [1, 0],
      [1, 2],
      [3, 0],
    ]);
    expect(cycles).toEqual([[0, 1]]);
  });

  test('a long chain closed to a ring does not overflow the stack', () => {
    const count = 20_000;
    const pairs = Array.from({ length: count }, (_, i): Pair => [i, (i + 1) % count]);
    const { cycles, leftOut } = loopsOf(count, pairs);
    expect(cycles.map(({ length }) => length)).toEqual([count]);
    expect(leftOut).toEqual([count - 1]);
  });
});
