import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLoops } from '../../../src/core/schedule/loops.ts';
import { smallestCut, smallestCutOf } from '../../../src/core/schedule/smallestCut.ts';
import { Board } from './board.ts';

type Pair = readonly [number, number];

const graph = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    pairs: fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })), { maxLength: 13 }),
  }),
);

const ends = (pairs: readonly Pair[]) =>
  [Int32Array.from(pairs, ([from]) => from), Int32Array.from(pairs, ([, to]) => to)] as const;
const cutOf = (count: number, pairs: readonly Pair[], maxSteps?: number) =>
  smallestCut(count, ...ends(pairs), maxSteps);
const leftOutOf = (count: number, pairs: readonly Pair[]) => findLoops(count, ...ends(pairs)).leftOut;

/** Takes away tasks nothing leads to until none is left, or a loop is. */
function hasLoop(count: number, pairs: readonly Pair[]): boolean {
  let left = new Set(Array.from({ length: count }, (_, i) => i));
  for (;;) {
    const blocked = new Set(pairs.filter(([from]) => left.has(from)).map(([, to]) => to));
    const next = new Set([...left].filter((task) => blocked.has(task)));
    if (next.size === left.size) return next.size > 0;
    left = next;
  }
}

/** The least number of links without which there is no loop, by trying every set of links. */
function bruteForce(count: number, pairs: readonly Pair[]): number {
  let least = pairs.length;
  for (let set = 0; set < 1 << pairs.length; set++) {
    const size = set.toString(2).replaceAll('0', '').length;
    if (size >= least) continue;
    const kept = pairs.filter((_, link) => !(set & (1 << link)));
    if (!hasLoop(count, kept)) least = size;
  }
  return least;
}

describe('the smallest set of links to drop', () => {
  test('leaves no loop, and no smaller set would', () => {
    fc.assert(
      fc.property(graph, ({ count, pairs }) => {
        const { links, provenSmallest } = cutOf(count, pairs);
        const dropped = new Set(links);
        expect(dropped.size).toBe(links.length);
        const kept = pairs.filter((_, link) => !dropped.has(link));
        expect(hasLoop(count, kept)).toBe(false);
        expect(links.length).toBe(bruteForce(count, pairs));
        expect(provenSmallest).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('given up early it still leaves no loop, says so, and is no larger than what the schedule leaves out', () => {
    const large = fc.array(fc.tuple(fc.nat({ max: 39 }), fc.nat({ max: 39 })), { minLength: 60, maxLength: 160 });
    fc.assert(
      fc.property(large, fc.constantFrom(0, 5_000), (pairs, maxSteps) => {
        const { links, provenSmallest } = cutOf(40, pairs, maxSteps);
        const dropped = new Set(links);
        const kept = pairs.filter((_, link) => !dropped.has(link));
        expect(hasLoop(40, kept)).toBe(false);
        expect(links.length).toBeLessThanOrEqual(leftOutOf(40, pairs).length);
        if (maxSteps === 0)
          expect(provenSmallest).toBe(leftOutOf(40, pairs).every((l) => pairs[l]?.[0] === pairs[l]?.[1]));
      }),
      { numRuns: 100 },
    );
  });

  test('what the schedule leaves out stays the proposal where nothing smaller exists', () => {
    const ring: Pair[] = [
      [0, 1],
      [1, 2],
      [2, 0],
    ];
    expect(cutOf(3, ring).links).toEqual([2]);
  });

  test('a hub that the latest links all miss is cut once', () => {
    // Imported early, 0 -> 1 closes every loop; leaving out the latest links takes one per loop.
    const pairs: Pair[] = [[0, 1]];
    for (let task = 2; task < 12; task++) pairs.push([1, task], [task, 0]);
    expect(leftOutOf(12, pairs).length).toBe(10);
    expect(cutOf(12, pairs)).toEqual({ links: [0], provenSmallest: true });
  });

  test('parallel links go together, self-links always', () => {
    const pairs: Pair[] = [
      [0, 1],
      [1, 0],
      [0, 1],
      [2, 2],
    ];
    expect(cutOf(3, pairs)).toEqual({ links: [1, 3], provenSmallest: true });
  });

  test('two hundred tasks in a tangle are answered in a moment', () => {
    let state = 7;
    const task = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor(state / 1_000) % 200;
    };
    const pairs = Array.from({ length: 900 }, (): Pair => [task(), task()]);
    const { links } = cutOf(200, pairs);
    expect(links.length).toBeLessThan(leftOutOf(200, pairs).length);
  }, 5_000);

  test('on a board: dependencies, without those of dropped tasks', () => {
    const board = new Board()
      .task('a')
      .task('b')
      .task('c')
      .task('gone', { status: 'dropped' })
      .link('a', 'b')
      .link('b', 'c')
      .link('c', 'a', 'SS')
      .link('b', 'a')
      .link('a', 'gone')
      .link('gone', 'a');
    expect(smallestCutOf(board.workspace)).toEqual({
      links: [{ dependencyId: 'link-0000', fromId: 'a', toId: 'b', type: 'FS' }],
      provenSmallest: true,
    });
    expect(smallestCutOf(new Board().workspace)).toEqual({ links: [], provenSmallest: true });
  });
});
