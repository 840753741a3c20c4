import { pathToFileURL } from 'node:url';
import { criticalPath, datesFor } from '../../src/core/schedule/criticalPath.ts';
import { createLiveSchedule } from '../../src/core/schedule/incremental.ts';
import { buildNetwork, type Network } from '../../src/core/schedule/network.ts';
import { LINK_CODE, type Project } from '../../src/core/schedule/project.ts';
import { scheduleOf } from '../../src/core/schedule/scheduleOf.ts';
import { toDays, toTicks } from '../../src/core/schedule/ticks.ts';
import { Board } from '../core/schedule/board.ts';
import { quantile } from './pairs.ts';
import { drawProject, numbers, withCalendars } from './schedule/graph.ts';
import { objectsPass } from './schedule/objects.ts';
import { type Peer, startPeer } from './schedule/peer.ts';

export interface ScheduleRow {
  readonly name: string;
  /** Ours over the other: smallest time over smallest time, which noise can only raise on one side at a time. */
  readonly ratio: number;
  readonly medianRatio: number;
  readonly quartiles: readonly [number, number];
  readonly oursMs: number;
  readonly bareMs: number;
}

/** Many short measurements: of a busy machine's moments the free ones are short. */
const PAIRS = 101;
const LONG_PAIRS = 15;

/** The least that can be done here: one longest path forward over the same compressed links. */
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

/** Milliseconds of one of `times` runs. */
type Timed = (times: number) => number | Promise<number>;

const timed =
  (work: () => number): Timed =>
  (times) => {
    let checksum = 0;
    const before = performance.now();
    for (let i = 0; i < times; i++) checksum += work();
    const ms = (performance.now() - before) / times;
    if (Number.isNaN(checksum)) throw new Error('a pass gave no number');
    return ms;
  };

/** Pairs one after the other, A B A B, so that what slows the machine slows both. */
async function compare(name: string, ours: Timed, other: Timed, times: number, pairs = PAIRS): Promise<ScheduleRow> {
  for (let i = 0; i < 20; i++) await ours(times);
  for (let i = 0; i < 3; i++) await other(times);
  const oursMs: number[] = [];
  const bareMs: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    oursMs.push(await ours(times));
    bareMs.push(await other(times));
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

/** Ours and the peer must have worked out the same. */
function sameAsPeer(project: Project, peer: Peer): void {
  const network = buildNetwork(project);
  const { finish, lateStart } = criticalPath(network);
  const firstLate = lateStart[network.position[0] as number] as number;
  if (finish !== peer.finish() || firstLate !== peer.firstLateStart()) throw new Error('the C++ peer got other dates');
}

async function fullPasses(count: number, times: number): Promise<ScheduleRow[]> {
  const tasks = `${count / 1_000}k tasks`;
  const project = drawProject(count);
  const network = buildNetwork(project);
  const dates = datesFor(count);
  const start = new Float64Array(count);
  const ours = timed(() => criticalPath(network, dates).finish);
  const paused = buildNetwork(withCalendars(project));
  const withDaysOff = timed(() => criticalPath(paused, dates).finish);
  const bare = timed(() => bareLongestPath(network, start));
  const rows = [
    await compare(`all dates and floats, ${tasks} ÷ bare typed longest path`, ours, bare, times),
    await compare(`... with calendars on half the tasks ÷ bare typed longest path`, withDaysOff, bare, times),
  ];
  const peer = await startPeer(project);
  if (peer === null) console.log('There is no g++ here: nothing is compared with C++.');
  else {
    const cpp: Timed = (n) => peer.run(n);
    rows.push(await compare(`all dates and floats, ${tasks} ÷ C++ (early and late dates)`, ours, cpp, times));
    rows.push(await compare(`... with calendars on half the tasks ÷ C++ without`, withDaysOff, cpp, times));
    sameAsPeer(project, peer);
    peer.close();
  }
  const objects = timed(objectsPass(project));
  rows.push(await compare(`all dates and floats, ${tasks} ÷ objects in a Map`, ours, objects, 1, LONG_PAIRS));
  return rows;
}

/** Random edits of durations, over a full pass. */
function edits(count: number, project: Project, name: string): ScheduleRow {
  const network = buildNetwork(project);
  const dates = datesFor(count);
  const live = createLiveSchedule(project);
  const next = numbers(7);
  const sums = { visited: 0, changed: 0 };
  const edit = (): number => {
    const task = next(count);
    const duration = Math.round((project.duration[task] as number) * (next(2) ? 0.9 : 1.1));
    const before = performance.now();
    const { visited, changed } = live.editTask(task, { duration });
    const ms = performance.now() - before;
    if (visited < count) {
      sums.visited += visited;
      sums.changed += changed.length;
    }
    return ms;
  };
  for (let i = 0; i < 5_000; i++) edit();
  const editMs: number[] = [];
  const passMs: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    for (let i = 0; i < 20; i++) editMs.push(edit());
    const before = performance.now();
    criticalPath(network, dates);
    passMs.push(performance.now() - before);
  }
  const pass = Math.min(...passMs);
  const over = (q: number): number => quantile(editMs, q) / pass;
  const share = (sums.visited / sums.changed).toFixed(2);
  return {
    name: `${name} ÷ full pass (95th and 99th percentile ${over(0.95).toFixed(2)}, ${over(0.99).toFixed(2)}; ${share} visited for one changed)`,
    ratio: over(0.5),
    medianRatio: over(0.5),
    quartiles: [over(0.25), over(0.75)],
    oursMs: quantile(editMs, 0.5),
    bareMs: pass,
  };
}

/** From the rows of a workspace to dates, floats, drivers and path, over the bare loop on the same graph. */
function wholeSchedule(count: number): Promise<ScheduleRow> {
  const project = drawProject(count);
  const name = (task: number): string => `task-${String(task).padStart(7, '0')}`;
  const types = Object.keys(LINK_CODE) as (keyof typeof LINK_CODE)[];
  const board = new Board();
  for (let task = 0; task < count; task++) board.task(name(task), { days: toDays(project.duration[task] as number) });
  const { from, to, type, lag } = project.links;
  for (let link = 0; link < project.links.count; link++) {
    const [a, b] = [name(from[link] as number), name(to[link] as number)];
    const typeName = types.find((each) => LINK_CODE[each] === type[link]) ?? 'FS';
    board.link(a, b, typeName, toDays(lag[link] as number));
  }
  const { workspace } = board;
  const network = buildNetwork(project);
  const start = new Float64Array(count);
  return compare(
    `schedule from the rows of a workspace of ${count / 1_000}k tasks ÷ bare typed longest path`,
    timed(() => toTicks(scheduleOf(workspace).durationDays)),
    timed(() => bareLongestPath(network, start)),
    2,
  );
}

export async function run(): Promise<ScheduleRow[]> {
  const project = drawProject(10_000);
  const large = drawProject(100_000);
  return [
    ...(await fullPasses(10_000, 3)),
    ...(await fullPasses(100_000, 1)),
    edits(10_000, project, 'one edit of 10k tasks'),
    edits(10_000, withCalendars(project), 'one edit of 10k tasks, half with calendars'),
    edits(100_000, large, 'one edit of 100k tasks'),
    await wholeSchedule(1_000),
  ];
}

/** docs.dhtmlx.com/planning-engine/performance: a chain of tasks with about one link each, with calendars. */
const PUBLISHED =
  'Published, not measured here: DHTMLX Planning Engine, chain with calendars, 10k tasks: Rust 13.6 ms, WASM 22.3, JS 23.5, .NET 17.6, Java 15.4; 1k tasks: 1.74, 2.61, 4.21, 1.97, 4.19.';

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, ratio, medianRatio, quartiles, oursMs, bareMs } of await run()) {
    const [low, high] = quartiles.map((value) => value.toFixed(3));
    const spread = `median ${medianRatio.toFixed(3)}, quartiles ${low}–${high}`;
    console.log(`${name}: ${ratio.toFixed(3)} (${spread}; ${oursMs.toFixed(3)} ms over ${bareMs.toFixed(3)} ms)`);
  }
  console.log(PUBLISHED);
}
