import type { Network } from '../network.ts';
import { BLOCK_RUNS } from './blockRuns.ts';
import { activeDirections, type Gradients, NO_DIRECTIONS } from './directions.ts';
import { createDrivingChain, type DrivingChain } from './drivingChain.ts';
import { createEngine } from './engine.ts';
import type { RunsInput } from './runsInput.ts';
import type { Uncertain } from './uncertain.ts';

/** What a few plain runs tell about where to look in the many. */
export interface Pilot {
  readonly vectors: readonly Float64Array[];
  /** Mean change of the finish with one more of each normal value: groups first, then uncertain tasks. */
  readonly pull: Float64Array;
  /** The least and the greatest start (at 2p) and finish (at 2p + 1) seen of the task at position p. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const PILOT_RUNS = 256;
/** The pilot draws by its own seed: its runs are not among the others'. */
const PILOT_SEED = 0x5eed;

function widen(moments: Float64Array, low: Float64Array, high: Float64Array): void {
  for (let i = 0; i < moments.length; i++) {
    const row = Math.floor(i / BLOCK_RUNS);
    const moment = moments[i] as number;
    if (moment < (low[row] as number)) low[row] = moment;
    if (moment > (high[row] as number)) high[row] = moment;
  }
}

/**
 * The gradient of the finish in each run of a block: a task of the driving chain moves it as its duration does, by one
 * standard deviation per unit of its normal value, some of it through its group.
 */
function addGradients(
  { groups, group }: RunsInput,
  network: Network,
  { tasks, sd, own, shared }: Uncertain,
  chain: DrivingChain,
  into: { readonly start: number[]; readonly at: number[]; readonly slope: number[] },
): void {
  const uncertainAt = new Int32Array(network.count).fill(-1);
  tasks.forEach((task, u) => {
    uncertainAt[network.position[task] as number] = u;
  });
  const ofGroup = new Float64Array(groups);
  for (let r = 0; r < BLOCK_RUNS; r++) {
    ofGroup.fill(0);
    chain(r, (p, sign) => {
      const u = uncertainAt[p] as number;
      if (u < 0) return;
      const slope = sign * (sd[u] as number);
      into.at.push(groups + u);
      into.slope.push(slope * (own[u] as number));
      const g = group[tasks[u] as number] as number;
      if (g >= 0) ofGroup[g] = (ofGroup[g] as number) + slope * (shared[u] as number);
    });
    for (let g = 0; g < groups; g++) {
      if (ofGroup[g] === 0) continue;
      into.at.push(g);
      into.slope.push(ofGroup[g] as number);
    }
    into.start.push(into.at.length);
  }
}

export function flyPilot(input: RunsInput, network: Network, uncertain: Uncertain): Pilot {
  const low = new Float64Array(2 * network.count).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(2 * network.count).fill(Number.NEGATIVE_INFINITY);
  const seeded = { ...input, seed: input.seed + PILOT_SEED };
  const { passes, block } = createEngine(seeded, network, uncertain, NO_DIRECTIONS, PILOT_RUNS);
  const chain = createDrivingChain(network, passes);
  const lists = { start: [0], at: [] as number[], slope: [] as number[] };
  for (let first = 0; first < PILOT_RUNS; first += BLOCK_RUNS) {
    block(first);
    widen(passes.moments, low, high);
    addGradients(input, network, uncertain, chain, lists);
  }
  const gradients: Gradients = { dimensions: input.groups + uncertain.tasks.length, ...lists };
  const pull = new Float64Array(gradients.dimensions);
  lists.at.forEach((j, e) => {
    pull[j] = (pull[j] as number) + (lists.slope[e] as number) / PILOT_RUNS;
  });
  return { vectors: activeDirections(gradients), pull, low, high };
}
