import { pathToFileURL } from 'node:url';
import { criticalPath, datesFor } from '../../src/core/schedule/criticalPath.ts';
import { createLiveSchedule } from '../../src/core/schedule/incremental.ts';
import { buildNetwork, type Network } from '../../src/core/schedule/network.ts';
import { type Link, linksFrom, type Project } from '../../src/core/schedule/project.ts';
import { scheduleOf } from '../../src/core/schedule/scheduleOf.ts';
import { Board } from '../core/schedule/board.ts';

export interface CpmRow {
  readonly name: string;
  /** Ours over the bare loop: smallest time over smallest time, which noise can only raise on one side at a time. */
  readonly ratio: number;
  readonly medianRatio: number;
  readonly quartiles: readonly [number, number];
  readonly oursMs: number;
  readonly bareMs: number;
}

const PAIRS = 21;

/** xorshift32: the same graph in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Tasks with three links each from among the 200 before them, all four types, lags of -2 to 5 days. */
function drawProject(count: number): Project {
  const next = numbers(20_270_301);
  const links: Link[] = [];
  for (let to = 1; to < count; to++) {
    for (let k = 0; k < 3; k++) {
      const from = Math.max(0, to - 1 - next(200));
      links.push({ from, to, type: next(4), lag: next(8) - 2, elapsed: false });
    }
  }
  const ofTasks = (value: () => number): Float64Array => Float64Array.from({ length: count }, value);
  return {
    count,
    duration: ofTasks(() => 1 + next(20)),
    release: ofTasks(() => (next(20) === 0 ? next(60) : 0)),
    deadline: ofTasks(() => (next(20) === 0 ? next(100_000) : Number.POSITIVE_INFINITY)),
    links: linksFrom(links),
    elapsedLag: null,
  };
}

/** The least that can be done: one longest path forward over the same compressed links. */
function bareLongestPath({ count, inStart, inFrom, inWeight }: Network, start: Float64Array): number {
  let longest = 0;
  let e = 0;
  for (let p = 0; p < count; p++) {
    let best = 0;
    for (const end = inStart[p + 1] as number; e < end; e++) {
      const bound = (start[inFrom[e] as number] as number) + (inWeight[e] as number);
      if (bound > best) best = bound;
    }
    start[p] = best;
    if (best > longest) longest = best;
  }
  return longest;
}

function timed(work: () => number, times: number): number {
  let checksum = 0;
  const before = performance.now();
  for (let i = 0; i < times; i++) checksum += work();
  const ms = (performance.now() - before) / times;
  if (Number.isNaN(checksum)) throw new Error('a pass gave no number');
  return ms;
}

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.round(q * (values.length - 1))] as number;

/** Pairs one after the other, A B A B, so that what slows the machine slows both. */
function compare(name: string, ours: () => number, bare: () => number, times: number): CpmRow {
  timed(ours, times * 3);
  timed(bare, times * 3);
  const oursMs: number[] = [];
  const bareMs: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    oursMs.push(timed(ours, times));
    bareMs.push(timed(bare, times));
  }
  const ratios = oursMs.map((ms, i) => ms / (bareMs[i] as number));
  return {
    name,
    ratio: Math.min(...oursMs) / Math.min(...bareMs),
    medianRatio: quantile(ratios, 0.5),
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    oursMs: Math.min(...oursMs),
    bareMs: Math.min(...bareMs),
  };
}

function fullPass(count: number, times: number): CpmRow {
  const network = buildNetwork(drawProject(count));
  const dates = datesFor(count);
  const start = new Float64Array(count);
  return compare(
    `CPM, all dates and floats, ${count / 1_000}k tasks ÷ bare longest path`,
    () => criticalPath(network, dates).finish,
    () => bareLongestPath(network, start),
    times,
  );
}

/** One edit of a random task's duration by a tenth, over a full pass: the median over 1,000 edits. */
function oneEdit(count: number): CpmRow {
  const project = drawProject(count);
  const network = buildNetwork(project);
  const dates = datesFor(count);
  const live = createLiveSchedule(project);
  const next = numbers(7);
  const editMs = Array.from({ length: 1_000 }, () => {
    const task = next(count);
    const duration = (project.duration[task] as number) * (next(2) ? 0.9 : 1.1);
    return timed(() => live.editTask(task, { duration }).visited, 1);
  });
  const passMs = Math.min(...Array.from({ length: PAIRS }, () => timed(() => criticalPath(network, dates).finish, 1)));
  const median = quantile(editMs, 0.5);
  return {
    name: `CPM, one edit of ${count / 1_000}k tasks ÷ full pass`,
    ratio: median / passMs,
    medianRatio: median / passMs,
    quartiles: [quantile(editMs, 0.25) / passMs, quantile(editMs, 0.75) / passMs],
    oursMs: median,
    bareMs: passMs,
  };
}

/** From the rows of a workspace to dates, floats, drivers and path, over the bare loop on the same graph. */
function wholeSchedule(count: number): CpmRow {
  const project = drawProject(count);
  const name = (task: number): string => `task-${String(task).padStart(7, '0')}`;
  const types = ['SS', 'FS', 'SF', 'FF'] as const;
  const board = new Board();
  for (let task = 0; task < count; task++) board.task(name(task), { days: project.duration[task] as number });
  const { from, to, type, lag } = project.links;
  for (let link = 0; link < project.links.count; link++) {
    const [a, b] = [name(from[link] as number), name(to[link] as number)];
    board.link(a, b, types[type[link] as number] ?? 'FS', lag[link] as number);
  }
  const { workspace } = board;
  const network = buildNetwork(project);
  const start = new Float64Array(count);
  return compare(
    `Schedule from a workspace of ${count / 1_000}k tasks ÷ bare longest path`,
    () => scheduleOf(workspace).durationDays,
    () => bareLongestPath(network, start),
    10,
  );
}

export async function run(): Promise<CpmRow[]> {
  return [fullPass(10_000, 20), fullPass(100_000, 3), oneEdit(10_000), wholeSchedule(1_000)];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, ratio, medianRatio, quartiles, oursMs, bareMs } of await run()) {
    const [low, high] = quartiles.map((value) => value.toFixed(2));
    console.log(
      `${name}: ${ratio.toFixed(2)} (median ${medianRatio.toFixed(2)}, quartiles ${low}–${high}; ${oursMs.toFixed(3)} ms over ${bareMs.toFixed(3)} ms)`,
    );
  }
}
