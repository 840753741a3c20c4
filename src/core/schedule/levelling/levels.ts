import { type Demand, demandsOf } from './demands.ts';
import type { Packing } from './packing.ts';
import type { CapacityProfile, LevellingProblem } from './problem.ts';
import type { FreeLevels } from './slotCapacity.ts';
import { finishOf } from './slotTimes.ts';

/** Free capacity of a resource slot by slot, up to the last change, never below 0; fixed tasks take theirs first. */
function freeOf(
  problem: LevellingProblem,
  resource: number,
  steadyFrom: number,
  fixedUse: readonly Demand[],
): Int32Array {
  const { from, amount } = problem.capacities[resource] as CapacityProfile;
  const free = new Int32Array(steadyFrom + 1);
  for (let i = 0; i < from.length; i++) {
    const start = Math.max(0, from[i] as number);
    const end = i + 1 < from.length ? (from[i + 1] as number) : steadyFrom + 1;
    if (end > start) free.fill(amount[i] as number, start, end);
  }
  for (const { task, amount: used } of fixedUse) {
    const start = problem.release[task] as number;
    const end = finishOf(problem, task, start);
    for (let slot = Math.max(0, start); slot < end; slot++) free[slot] = (free[slot] as number) - used;
  }
  return free.map((left) => Math.max(0, left));
}

function lastChange(problem: LevellingProblem, resources: ReadonlySet<number>, fixed: readonly Demand[]): number {
  let last = 0;
  for (const resource of resources) {
    const { from } = problem.capacities[resource] as CapacityProfile;
    last = Math.max(last, from[from.length - 1] as number);
  }
  for (const { task } of fixed) last = Math.max(last, finishOf(problem, task, problem.release[task] as number));
  return last;
}

export interface BaseLevels {
  /** By resource, slot by slot up to the last change of any; null = no movable task needs it. */
  readonly free: readonly (Int32Array | null)[];
  /** By resource: the greatest amount free or needed, 0 = no movable task needs it. */
  readonly most: readonly number[];
  levels(packing: Packing): FreeLevels;
}

/** What the movable tasks find free. More than all of them need together is cut: it cannot matter. */
export function baseLevels(problem: LevellingProblem, counted: readonly Demand[]): BaseLevels {
  const needed = new Float64Array(problem.capacities.length);
  const greatest = new Float64Array(problem.capacities.length);
  for (const { resource, amount } of counted) {
    needed[resource] = (needed[resource] as number) + amount;
    greatest[resource] = Math.max(greatest[resource] as number, amount);
  }
  const used = new Set(counted.map(({ resource }) => resource));
  const fixed = [...demandsOf(problem)].filter(({ task, resource }) => problem.fixed[task] && used.has(resource));
  const steadyFrom = lastChange(problem, used, fixed);
  const free = Array.from(problem.capacities, (_, resource) => {
    if (!used.has(resource)) return null;
    const fixedUse = fixed.filter((demand) => demand.resource === resource);
    return freeOf(problem, resource, steadyFrom, fixedUse).map((left) => Math.min(left, needed[resource] as number));
  });
  return {
    free,
    most: free.map((slots, resource) =>
      slots ? slots.reduce((most, left) => Math.max(most, left), greatest[resource] as number) : 0,
    ),
    levels: ({ words, word, shift, guard }) => {
      const levels = Array.from({ length: words }, (_, w) => new Int32Array(steadyFrom + 1).fill(guard[w] as number));
      free.forEach((slots, resource) => {
        const at = word[resource] as number;
        if (!slots || at < 0) return;
        const packed = levels[at] as Int32Array;
        slots.forEach((left, slot) => {
          packed[slot] = (packed[slot] as number) | (left << (shift[resource] as number));
        });
      });
      return { steadyFrom, levels };
    },
  };
}

/**
 * The levels seen backwards from `finish`: slot x is slot finish - 1 - x. Before slot 0 stands the most there ever is,
 * so that a schedule that is too long for the time before `finish` still ends somewhere.
 */
export function mirrored({ steadyFrom, levels }: FreeLevels, packing: Packing, finish: number): FreeLevels {
  if (steadyFrom === 0) return { steadyFrom, levels };
  const turned = levels.map((level, w) => {
    const slots = new Int32Array(finish + 1);
    for (let x = 0; x < finish; x++) slots[x] = level[Math.min(steadyFrom, finish - 1 - x)] as number;
    slots[finish] = (packing.guard[w] as number) | mostOf(level, packing, w);
    return slots;
  });
  return { steadyFrom: finish, levels: turned };
}

function mostOf(level: Int32Array, { word, shift, guard }: Packing, w: number): number {
  let most = 0;
  word.forEach((at, resource) => {
    if (at !== w) return;
    const low = shift[resource] as number;
    // The field reaches up to the next guard bit.
    const width = 31 - Math.clz32(((guard[w] as number) >>> low) & -((guard[w] as number) >>> low));
    const mask = (1 << width) - 1;
    let greatest = 0;
    for (const packed of level) greatest = Math.max(greatest, (packed >>> low) & mask);
    most |= greatest << low;
  });
  return most;
}
