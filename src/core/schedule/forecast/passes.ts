import type { Network } from '../network.ts';
import { FROM_FINISH, TO_FINISH } from '../project.ts';
import { BLOCK_RUNS } from './blockRuns.ts';
import { finishRowOf, type LinkRows, raiseByOne, raiseByTwo } from './rowBounds.ts';

/** A block of runs worked through the network. Rows of BLOCK_RUNS numbers. */
export interface Passes {
  /** Row p: the durations of the task at position p. */
  readonly durations: Float64Array;
  /** Row 2p: the starts of the task at position p; row 2p + 1: its finishes. */
  readonly moments: Float64Array;
  /** The project finish of each run. */
  readonly last: Float64Array;
  /** Bit r = the task has no float against the project finish in run r of the block; by position. */
  readonly critical: Int32Array;
  /** From `durations` everything else. */
  work(): void;
}

export const startRow = (p: number): number => 2 * p * BLOCK_RUNS;
export const finishRow = (p: number): number => (2 * p + 1) * BLOCK_RUNS;

/**
 * The positions that can be the last to finish: without those that a link makes another finish no earlier than.
 * Recurring load sets no finish.
 */
export function endings({ count, project, position, order }: Network): Int32Array {
  const { links, load } = project;
  const isLoad = (task: number): boolean => load?.[task] === 1;
  const followed = new Uint8Array(count);
  for (let link = 0; link < links.count; link++) {
    const [from, to] = [links.from[link] as number, links.to[link] as number];
    if ((links.type[link] as number) & FROM_FINISH && (links.lag[link] as number) >= 0 && !isLoad(to)) {
      followed[position[from] as number] = 1;
    }
  }
  return order.map((_, p) => p).filter((p) => followed[p] === 0 && !isLoad(order[p] as number));
}

/** Room for a block, with every duration the likely one. */
export function emptyPasses({ count, order, project }: Network): Omit<Passes, 'work'> {
  const durations = new Float64Array(count * BLOCK_RUNS);
  for (let p = 0; p < count; p++) {
    durations.fill(project.duration[order[p] as number] as number, p * BLOCK_RUNS, (p + 1) * BLOCK_RUNS);
  }
  return {
    durations,
    moments: new Float64Array(2 * count * BLOCK_RUNS),
    last: new Float64Array(BLOCK_RUNS),
    critical: new Int32Array(count),
  };
}

export function linkRows({ inFrom, inLink, project }: Network): LinkRows {
  const typeOf = (link: number): number => project.links.type[link] as number;
  return {
    from: inLink.map((link, e) => (2 * (inFrom[e] as number) + (typeOf(link) & FROM_FINISH)) * BLOCK_RUNS),
    lag: Float64Array.from(inLink, (link) => project.links.lag[link] as number),
    ends: Uint8Array.from(inLink, (link) => (typeOf(link) & TO_FINISH ? 1 : 0)),
  };
}

/** The project finish of each run: the latest finish among the positions that can be last. */
export function lastFinishes({ moments, last }: Omit<Passes, 'work'>, ends: Int32Array): void {
  last.fill(ends.length > 0 ? Number.NEGATIVE_INFINITY : 0);
  for (const p of ends) {
    const row = finishRow(p);
    for (let r = 0; r < BLOCK_RUNS; r++) last[r] = Math.max(last[r] as number, moments[row + r] as number);
  }
}

/**
 * The critical path method for BLOCK_RUNS runs at once, for projects without elapsed lags and team calendars: what is
 * decided per link is decided once for the block, and memory is read in rows.
 */
export function createPasses(network: Network): Passes {
  const { count, release, inStart, inFrom } = network;
  const passes = emptyPasses(network);
  const { durations, moments, last, critical } = passes;
  const links = linkRows(network);
  const ends = endings(network);

  const forward = (): void => {
    for (let p = 0; p < count; p++) {
      const row = startRow(p);
      const work = p * BLOCK_RUNS;
      moments.fill(release[p] as number, row, row + BLOCK_RUNS);
      const end = inStart[p + 1] as number;
      let e = inStart[p] as number;
      for (; e + 1 < end; e += 2) raiseByTwo(moments, row, durations, work, BLOCK_RUNS, links, e);
      if (e < end) raiseByOne(moments, row, durations, work, BLOCK_RUNS, links, e);
      finishRowOf(moments, finishRow(p), row, durations, work, BLOCK_RUNS);
    }
    lastFinishes(passes, ends);
  };

  /** The runs among `candidates` in which link `e` into `p` leaves its predecessor no float. */
  const tight = (p: number, e: number, candidates: number): number => {
    const lag = links.lag[e] as number;
    const from = links.from[e] as number;
    const row = links.ends[e] === 1 ? finishRow(p) : startRow(p);
    let runs = 0;
    for (let rest = candidates; rest !== 0; ) {
      const r = 31 - Math.clz32(rest);
      const bit = 1 << r;
      rest ^= bit;
      if ((moments[from + r] as number) + lag === (moments[row + r] as number)) runs |= bit;
    }
    return runs;
  };

  // A task has no float where it ends with the project, or where a link binds it to a task without float.
  const backward = (): void => {
    critical.fill(0);
    for (const p of ends) {
      const row = finishRow(p);
      let runs = 0;
      for (let r = 0; r < BLOCK_RUNS; r++) if (moments[row + r] === last[r]) runs |= 1 << r;
      critical[p] = runs;
    }
    for (let p = count - 1; p >= 0; p--) {
      const runs = critical[p] as number;
      if (runs === 0) continue;
      for (let e = inStart[p] as number; e < (inStart[p + 1] as number); e++) {
        const from = inFrom[e] as number;
        const candidates = runs & ~(critical[from] as number);
        if (candidates !== 0) critical[from] = (critical[from] as number) | tight(p, e, candidates);
      }
    }
  };

  return {
    ...passes,
    work() {
      forward();
      backward();
    },
  };
}
