import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BLOCK_RUNS } from '../../src/core/schedule/forecast/blockRuns.ts';
import { evenDirections, NO_DIRECTIONS } from '../../src/core/schedule/forecast/directions.ts';
import { createEngine } from '../../src/core/schedule/forecast/engine.ts';
import { forecastRuns } from '../../src/core/schedule/forecast/forecastRuns.ts';
import { flyPilot } from '../../src/core/schedule/forecast/pilot.ts';
import type { RunsInput } from '../../src/core/schedule/forecast/runsInput.ts';
import { seedBits } from '../../src/core/schedule/forecast/seedBits.ts';
import { quantileOf } from '../../src/core/schedule/forecast/spreadOf.ts';
import { uncertainOf } from '../../src/core/schedule/forecast/uncertain.ts';
import { buildNetwork, type Network } from '../../src/core/schedule/network.ts';
import { type Link, linksFrom } from '../../src/core/schedule/project.ts';
import { TICKS_PER_DAY, toTicks } from '../../src/core/schedule/ticks.ts';
import { bareRuns } from './forecast/bareRuns.ts';
import { naiveRuns } from './forecast/naiveRuns.ts';
import { type Ratio, ratioOf } from './pairs.ts';

const PAIRS = 7;
const TASKS = 1_000;
const RUNS = 10_000;
const GROUPS = 8;

/** xorshift32: the same project in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Tasks with three links each from among the `window` before them, all four types, ranges that lean to the late side. */
export function drawInput(count: number, window: number, seed = 1, runs = RUNS): RunsInput {
  const next = numbers(20_270_301);
  const links: Link[] = [];
  for (let to = 1; to < count; to++) {
    for (let k = 0; k < 3; k++) {
      const from = Math.max(0, to - 1 - next(window));
      links.push({ from, to, type: next(4), lag: toTicks(next(8) - 2), elapsed: false });
    }
  }
  const likely = Float64Array.from({ length: count }, () => toTicks(1 + next(20)));
  return {
    project: {
      count,
      duration: likely,
      release: new Float64Array(count),
      deadline: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
      links: linksFrom(links),
      elapsedLag: null,
    },
    likely,
    optimistic: likely.map((ticks) => Math.round(ticks * (0.5 + next(5) / 10))),
    pessimistic: likely.map((ticks) => Math.round(ticks * (1.25 + next(8) / 4))),
    group: Int32Array.from({ length: count }, () => next(GROUPS)),
    groups: GROUPS,
    correlation: 0.3,
    key: Uint32Array.from({ length: count }, (_, task) => task),
    groupKey: Uint32Array.from({ length: GROUPS }, (_, group) => 1_000_000 + group),
    risks: {
      count: 0,
      task: new Int32Array(0),
      probability: new Float64Array(0),
      delay: new Float64Array(0),
      key: new Uint32Array(0),
    },
    targets: new Int32Array(0),
    seed,
    runs,
  };
}

function whole(input: RunsInput): Float64Array {
  const steps = forecastRuns(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.tally.finish;
  }
}

/** Sampling and forward pass alone, by the engine's blocks. */
function kernel(input: RunsInput, network: Network): number {
  const uncertain = uncertainOf(input);
  const engine = createEngine(input, network, uncertain, NO_DIRECTIONS, input.runs);
  let last = 0;
  for (let first = 0; first < input.runs; first += BLOCK_RUNS) {
    engine.block(first);
    last += engine.passes.last[0] as number;
  }
  return last;
}

/** Plain Monte Carlo: independent runs, of each antithetic pair only the first. */
function plainFinishes(input: RunsInput): Float64Array {
  const engine = createEngine(input, buildNetwork(input.project), uncertainOf(input), NO_DIRECTIONS, 2 * input.runs);
  const finishes = new Float64Array(input.runs);
  for (let run = 0; run < input.runs; run++) {
    if ((2 * run) % BLOCK_RUNS === 0) engine.block(2 * run);
    finishes[run] = engine.passes.last[(2 * run) % BLOCK_RUNS] as number;
  }
  return finishes;
}

function spreadFinishes(input: RunsInput): Float64Array {
  const network = buildNetwork(input.project);
  const uncertain = uncertainOf(input);
  const { vectors } = flyPilot(input, network, uncertain);
  const directions = evenDirections(vectors, input.runs, seedBits(input.seed));
  const engine = createEngine(input, network, uncertain, directions, input.runs);
  const finishes = new Float64Array(input.runs);
  for (let first = 0; first < input.runs; first += BLOCK_RUNS) {
    engine.block(first);
    for (let r = 0; r < BLOCK_RUNS && first + r < input.runs; r++)
      finishes[first + r] = engine.passes.last[r] as number;
  }
  return finishes;
}

const timed = (work: () => unknown): number => {
  const before = performance.now();
  work();
  return performance.now() - before;
};

/** Ours against several others, one after the other in every round. */
function compareAll(ours: () => unknown, others: readonly (readonly [name: string, timeMs: () => number])[]): Ratio[] {
  const oursMs: number[] = [];
  const othersMs = others.map((): number[] => []);
  ours();
  for (const [, timeMs] of others) timeMs();
  for (let pair = 0; pair < PAIRS; pair++) {
    oursMs.push(timed(ours));
    others.forEach(([, timeMs], i) => {
      (othersMs[i] as number[]).push(timeMs());
    });
  }
  return others.map(([name], i) => ratioOf(name, oursMs, othersMs[i] as number[]));
}

/** The bare loop in C++, compiled and run where there is a compiler; null where there is none. */
function compiled(network: Network, input: RunsInput): { timeMs: () => number; done: () => void } | null {
  const folder = mkdtempSync(join(tmpdir(), 'forecast-bench-'));
  const done = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const program = join(folder, 'bare');
    execFileSync(
      'g++',
      ['-O3', '-march=native', '-o', program, join(import.meta.dirname, 'forecast', 'bareRuns.cpp')],
      {
        stdio: 'ignore',
      },
    );
    const data = join(folder, 'project');
    writeFileSync(data, bareRuns(network, input).asText());
    const timeMs = (): number => Number(execFileSync(program, [data, String(input.runs)], { encoding: 'utf8' }));
    timeMs();
    return { timeMs, done };
  } catch {
    done();
    return null;
  }
}

type Row = Pick<Ratio, 'name' | 'ratio' | 'quartiles'> & Partial<Ratio>;

/** Squared error of P80 over many seeds, ours over plain runs, as many of each; the range is that of two halves. */
function p80Error(name: string, count: number, window: number, runs: number): Row {
  const seeds = 24;
  const inputOf = (seed: number, of = runs): RunsInput => drawInput(count, window, seed, of);
  const p80 = (finishes: Float64Array): number => quantileOf(finishes.sort(), 0.8) / TICKS_PER_DAY;
  const truth = [1, 2, 3, 4].reduce((sum, seed) => sum + p80(spreadFinishes(inputOf(seed, 10 * runs))) / 4, 0);
  const errors = (finishes: (input: RunsInput) => Float64Array): number[] =>
    Array.from({ length: seeds }, (_, seed) => (p80(finishes(inputOf(100 + seed))) - truth) ** 2);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ours, plain] = [errors(spreadFinishes), errors(plainFinishes)];
  const halves = [0, 1].map((half) => {
    const ofHalf = (values: readonly number[]): number => mean(values.filter((_, i) => i % 2 === half));
    return ofHalf(ours) / ofHalf(plain);
  });
  return { name, ratio: mean(ours) / mean(plain), quartiles: [Math.min(...halves), Math.max(...halves)] };
}

export async function run(): Promise<Row[]> {
  const input = drawInput(TASKS, 200);
  const network = buildNetwork(input.project);
  const bare = bareRuns(network, input);
  const naive = naiveRuns(network, input);
  const cpp = compiled(network, input);
  const rows: Row[] = [];
  const against = (name: string, ours: () => unknown): void => {
    rows.push(
      ...compareAll(ours, [
        [`${name} ÷ bare typed-array loop, same sampling`, () => timed(() => bare.run(RUNS))],
        // A tenth of the runs, ten times the time.
        [`${name} ÷ loop with textbook beta sampling`, () => 10 * timed(() => naive(RUNS / 10))],
        ...(cpp ? ([[`${name} ÷ the bare loop in C++`, cpp.timeMs]] as const) : []),
      ]),
    );
  };
  try {
    against('10,000 runs of 1,000 tasks, sampling and both passes', () => kernel(input, network));
    against('10,000 runs of 1,000 tasks, everything told', () => whole(input));
  } finally {
    cpp?.done();
  }
  rows.push(
    p80Error('Squared error of P80 ÷ plain Monte Carlo, 2,000 runs of 300 tasks of 8 teams', 300, 200, 2_000),
    p80Error('Squared error of P80 ÷ plain Monte Carlo, 10,000 runs of 60 tasks of 8 teams', 60, 20, 10_000),
  );
  return rows;
}
