import { buildNetwork, type Network } from '../network.ts';
import { BLOCK_RUNS } from './blockRuns.ts';
import { evenDirections } from './directions.ts';
import { createEngine } from './engine.ts';
import { flyPilot } from './pilot.ts';
import type { RunsInput } from './runsInput.ts';
import { seedBits } from './seedBits.ts';
import { createTally, keptDimensions, type Tally } from './tally.ts';
import { type Uncertain, uncertainOf } from './uncertain.ts';

export interface RunsResult {
  readonly runs: number;
  readonly network: Network;
  readonly uncertain: Uncertain;
  readonly tally: Tally;
  /** By risk event: 1 = it happened, by run. */
  readonly happened: readonly Uint8Array[];
}

/** Task runs between two yields: a few milliseconds' worth. */
const STEP_WORK = 300_000;

/**
 * Works out the runs of a forecast. Yields the share done now and then; how often (`stepWork`, task runs between two
 * yields) makes no difference to the result, which depends on the input alone.
 */
export function* forecastRuns(input: RunsInput, stepWork: number = STEP_WORK): Generator<number, RunsResult> {
  if (!(input.runs > 0)) throw new Error('a forecast needs runs');
  const runs = input.runs + (input.runs % 2);
  const network = buildNetwork(input.project);
  const uncertain = uncertainOf(input);
  yield 0;
  const pilot = flyPilot(input, network, uncertain);
  const directions = evenDirections(pilot.vectors, runs, seedBits(input.seed));
  const engine = createEngine(input, network, uncertain, directions, runs, keptDimensions(pilot));
  const tally = createTally(input, network, uncertain, pilot, engine, runs);
  let work = 0;
  for (let first = 0; first < runs; first += BLOCK_RUNS) {
    engine.block(first);
    tally.add(first);
    work += BLOCK_RUNS * Math.max(1, network.count);
    if (work < stepWork) continue;
    work = 0;
    yield Math.min(1, (first + BLOCK_RUNS) / runs);
  }
  return { runs, network, uncertain, tally, happened: engine.happens };
}
