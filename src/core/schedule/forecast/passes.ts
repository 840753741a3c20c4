import type { Network } from '../network.ts';
import { FROM_FINISH, TO_FINISH } from '../project.ts';
import { BLOCK_RUNS } from './sampler.ts';

/** A block of runs worked through the network. Rows of BLOCK_RUNS numbers by position in the network. */
export interface Passes {
  readonly durations: Float64Array;
  readonly starts: Float64Array;
  readonly finishes: Float64Array;
  /** The project finish of each run. */
  readonly last: Float64Array;
  /** Bit r = the task has no float against the project finish in run r of the block; by position. */
  readonly critical: Int32Array;
  /** From `durations` everything else. */
  work(): void;
}

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

/**
 * The critical path method for BLOCK_RUNS runs at once, for projects without elapsed lags and team calendars: what is
 * decided per link is decided once for the block, and memory is read in rows.
 */
export function createPasses(network: Network): Passes {
  const { count, order, release, inStart, inFrom, inLink, project } = network;
  const size = count * BLOCK_RUNS;
  const durations = new Float64Array(size);
  for (let i = 0; i < size; i++) durations[i] = project.duration[order[Math.floor(i / BLOCK_RUNS)] as number] as number;
  const starts = new Float64Array(size);
  const finishes = new Float64Array(size);
  const last = new Float64Array(BLOCK_RUNS);
  const critical = new Int32Array(count);
  const inType = Uint8Array.from(inLink, (link) => project.links.type[link] as number);
  const inLag = Float64Array.from(inLink, (link) => project.links.lag[link] as number);
  const ends = endings(network);

  const forward = (): void => {
    for (let p = 0; p < count; p++) {
      const row = p * BLOCK_RUNS;
      const end = row + BLOCK_RUNS;
      starts.fill(release[p] as number, row, end);
      for (let e = inStart[p] as number; e < (inStart[p + 1] as number); e++) {
        const type = inType[e] as number;
        const lag = inLag[e] as number;
        const anchors = type & FROM_FINISH ? finishes : starts;
        const from = (inFrom[e] as number) * BLOCK_RUNS - row;
        if (type & TO_FINISH) {
          for (let i = row; i < end; i++) {
            const bound = (anchors[from + i] as number) + lag - (durations[i] as number);
            if (bound > (starts[i] as number)) starts[i] = bound;
          }
        } else {
          for (let i = row; i < end; i++) {
            const bound = (anchors[from + i] as number) + lag;
            if (bound > (starts[i] as number)) starts[i] = bound;
          }
        }
      }
      for (let i = row; i < end; i++) finishes[i] = (starts[i] as number) + (durations[i] as number);
    }
    last.fill(ends.length > 0 ? Number.NEGATIVE_INFINITY : 0);
    for (let k = 0; k < ends.length; k++) {
      const row = (ends[k] as number) * BLOCK_RUNS;
      for (let r = 0; r < BLOCK_RUNS; r++) {
        const finish = finishes[row + r] as number;
        if (finish > (last[r] as number)) last[r] = finish;
      }
    }
  };

  /** The runs among `candidates` in which link `e` into `p` leaves its predecessor no float. */
  const tight = (p: number, e: number, candidates: number): number => {
    const type = inType[e] as number;
    const lag = inLag[e] as number;
    const from = (inFrom[e] as number) * BLOCK_RUNS;
    const row = p * BLOCK_RUNS;
    const anchors = type & FROM_FINISH ? finishes : starts;
    const limits = type & TO_FINISH ? finishes : starts;
    let runs = 0;
    for (let rest = candidates; rest !== 0; ) {
      const r = 31 - Math.clz32(rest);
      const bit = 1 << r;
      rest ^= bit;
      if ((anchors[from + r] as number) + lag === (limits[row + r] as number)) runs |= bit;
    }
    return runs;
  };

  // A task has no float where it ends with the project, or where a link binds it to a task without float.
  const backward = (): void => {
    critical.fill(0);
    for (let k = 0; k < ends.length; k++) {
      const row = (ends[k] as number) * BLOCK_RUNS;
      let runs = 0;
      for (let r = 0; r < BLOCK_RUNS; r++) if (finishes[row + r] === last[r]) runs |= 1 << r;
      critical[ends[k] as number] = runs;
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
    durations,
    starts,
    finishes,
    last,
    critical,
    work() {
      forward();
      backward();
    },
  };
}
