import type { Network } from '../network.ts';
import { BLOCK_RUNS } from './blockRuns.ts';
import type { Directions } from './directions.ts';
import { createPasses, type Passes } from './passes.ts';
import { createPausedPasses } from './pausedPasses.ts';
import { riskDraws } from './riskDraws.ts';
import type { RunsInput } from './runsInput.ts';
import { createSampler, type Sampler } from './sampler.ts';
import { seedBits } from './seedBits.ts';
import type { Uncertain } from './uncertain.ts';

/** Works out runs block by block. What stands in `passes` and `sampler` is the block worked out last. */
export interface Engine {
  readonly passes: Passes;
  readonly sampler: Sampler;
  /** By risk event: 1 = it happens, by run. */
  readonly happens: readonly Uint8Array[];
  /** Runs `first` (a multiple of BLOCK_RUNS) and on. A run is the same whatever was worked out before. */
  block(first: number): void;
}

export function createEngine(
  input: RunsInput,
  network: Network,
  uncertain: Uncertain,
  directions: Directions,
  runs: number,
  kept: readonly number[] = [],
): Engine {
  const { risks, project } = input;
  // Not by the network: there a task that likely takes no time has no calendar, and here it may take some.
  const pauses = network.elapsedIn !== null || project.calendars?.some((calendar) => calendar !== null);
  const passes = pauses ? createPausedPasses(network) : createPasses(network);
  const { durations } = passes;
  const sampler = createSampler(input, uncertain, network.position, directions, kept);
  const happens = riskDraws(risks, runs, seedBits(input.seed));
  const drawn = new Set(uncertain.tasks);
  const certainAtRisk = [...new Set(risks.task)].filter((task) => !drawn.has(task));
  const rowOf = (task: number): number => (network.position[task] as number) * BLOCK_RUNS;

  const addRisks = (first: number): void => {
    for (const task of certainAtRisk) {
      durations.fill(project.duration[task] as number, rowOf(task), rowOf(task) + BLOCK_RUNS);
    }
    for (let event = 0; event < risks.count; event++) {
      const row = rowOf(risks.task[event] as number);
      const delay = risks.delay[event] as number;
      const happening = happens[event] as Uint8Array;
      for (let r = 0; r < BLOCK_RUNS; r++) {
        if (happening[first + r]) durations[row + r] = (durations[row + r] as number) + delay;
      }
    }
  };
  return {
    passes,
    sampler,
    happens,
    block(first) {
      sampler.sample(first, durations);
      addRisks(first);
      passes.work();
    },
  };
}
