import type { Pass } from './pass.ts';
import type { Random } from './random.ts';

/** By task: the longest way from its start to the end of everything, through its own span (MPM tails). */
export function tailsOf({ count, span, outStart, outTo, outWeight }: Pass): Int32Array {
  const tail = span.slice();
  for (let t = count - 1; t >= 0; t--) {
    for (let e = outStart[t] as number; e < (outStart[t + 1] as number); e++) {
      const through = (outWeight[e] as number) + (tail[outTo[e] as number] as number);
      if (through > (tail[t] as number)) tail[t] = through;
    }
  }
  return tail;
}

/** Places where an order link of the pass holds its successor back. */
function waitingBy({ count, inStart, inLoose }: Pass): Int32Array {
  const waiting = new Int32Array(count);
  for (let t = 0; t < count; t++) {
    for (let e = inStart[t] as number; e < (inStart[t + 1] as number); e++) {
      if (!inLoose[e]) waiting[t] = (waiting[t] as number) + 1;
    }
  }
  return waiting;
}

/**
 * An activity list that holds, step by step, one of the tasks whose predecessors are in it: the one with the smallest
 * priority value, or with `random` one drawn by its regret, (worst - own value + 1) ** bias (Drexl 1991; Kolisch 1995).
 * Ties go to the smaller number.
 */
export function listByRule(pass: Pass, value: ArrayLike<number>, random: Random | null = null, bias = 1): Int32Array {
  const { count, outStart, outTo, outLoose } = pass;
  const waiting = waitingBy(pass);
  const list = new Int32Array(count);
  const open: number[] = [];
  for (let t = 0; t < count; t++) if (waiting[t] === 0) open.push(t);
  for (let i = 0; i < count; i++) {
    const at = random ? drawByRegret(open, value, random, bias) : smallest(open, value);
    const task = open[at] as number;
    open[at] = open[open.length - 1] as number;
    open.pop();
    list[i] = task;
    for (let e = outStart[task] as number; e < (outStart[task + 1] as number); e++) {
      if (outLoose[e]) continue;
      const to = outTo[e] as number;
      waiting[to] = (waiting[to] as number) - 1;
      if (waiting[to] === 0) open.push(to);
    }
  }
  return list;
}

function smallest(open: readonly number[], value: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < open.length; i++) {
    const [task, other] = [open[i] as number, open[best] as number];
    const [own, least] = [value[task] as number, value[other] as number];
    if (own < least || (own === least && task < other)) best = i;
  }
  return best;
}

function drawByRegret(open: readonly number[], value: ArrayLike<number>, random: Random, bias: number): number {
  let worst = Number.NEGATIVE_INFINITY;
  for (const task of open) worst = Math.max(worst, value[task] as number);
  const weight = (task: number): number => (worst - (value[task] as number) + 1) ** bias;
  let sum = 0;
  for (const task of open) sum += weight(task);
  let left = random.next() * sum;
  for (let i = 0; i < open.length; i++) {
    left -= weight(open[i] as number);
    if (left < 0) return i;
  }
  return open.length - 1;
}
