import { createCrossover, type TimedList } from './crossover.ts';
import { type Cost, isBetter } from './objective.ts';
import type { Passes } from './passes.ts';
import type { Random } from './random.ts';
import { listByRule, tailsOf } from './rules.ts';
import type { Schedules } from './schedules.ts';
import { createShaker } from './shake.ts';

interface Member extends TimedList {
  readonly cost: Cost;
  /** Of the list. */
  readonly hash: number;
}

/** How many tasks more schedules there must be for, lest the first ones be drawn with more bias. */
const AMPLE = 20;
/** Share of children that keep their mother's list but for the order of one stretch. */
const REORDERED = 0.7;
const TOURNAMENT = 3;
/** Parents whose tasks are fewer places apart than this on average are too similar: the father is a shaken mother. */
const SIMILAR_PLACES = 1.4;
/** Generations without progress after which a population most of whose parents are similar is given up. */
const QUIET_GENERATIONS = 20;
const MOSTLY_SIMILAR = 0.5;

/**
 * A genetic algorithm with two populations (Debels & Vanhoucke 2005): schedules pushed to the left and schedules pushed
 * to the right. A child of two right ones is built forward and joins the left, and the other way round, so that every
 * single schedule is a crossover and a justification at once. A child takes the place opposite its parent's unless it
 * is worse or is there already. Starts anew when nothing more comes. `expected` is how
 * many schedules there will be, as far as one knows by now. Yields after every schedule; goes on for ever.
 */
export function* geneticSearch(schedules: Schedules, random: Random, expected: () => number): Generator<void, never> {
  const { forward, mirror } = schedules.passes;
  const { count } = forward;
  const crossover = createCrossover(energyOf(schedules.passes), random);
  const shakers = { forward: createShaker(forward, random), mirror: createShaker(mirror, random) };
  const starts = new Int32Array(count);
  const child = new Int32Array(count);
  const shaken = new Int32Array(count);
  const place = new Int32Array(count);

  const tails = tailsOf(forward);
  const latestFinish = forward.span.map((span, t) => span - (tails[t] as number));
  /** The member of the other population that the schedule just built is. */
  const turned = (cost: Cost, isForward: boolean): Member => {
    const list = new Int32Array(count);
    const moment = new Int32Array(count + 1);
    schedules.turnRound(starts, isForward, list, moment);
    return { list, moment, cost, hash: hashOf(list) };
  };
  const build = (isForward: boolean, list: Int32Array): Member =>
    turned(isForward ? schedules.serial(list, starts) : schedules.mirror(list, starts), isForward);
  const draw = (): Member => {
    const list = listByRule(forward, latestFinish, random, expected() < AMPLE * count ? 2 : 1);
    return turned(random.next() < 0.5 ? schedules.parallel(list, starts) : schedules.serial(list, starts), true);
  };
  const tournament = (from: readonly Member[]): Member => {
    let best = from[random.below(from.length)] as Member;
    for (let k = 1; k < TOURNAMENT; k++) {
      const other = from[random.below(from.length)] as Member;
      if (isBetter(other.cost, best.cost)) best = other;
    }
    return best;
  };
  const areSimilar = (mother: Int32Array, father: Int32Array): boolean => {
    for (let k = 0; k < count; k++) place[mother[k] as number] = k;
    let apart = 0;
    for (let k = 0; k < count; k++) apart += Math.abs(k - (place[father[k] as number] as number));
    return apart < SIMILAR_PLACES * count;
  };
  /** Writes a list to `child`; says whether the parents were similar. */
  const conceive = (parents: readonly Member[], parent: Member, isForward: boolean): boolean => {
    const other = tournament(parents);
    const [mother, father] = random.next() < 0.5 ? [parent, other] : [other, parent];
    const isSimilar = areSimilar(mother.list, father.list);
    if (isSimilar) shakers[isForward ? 'forward' : 'mirror'](mother.list, shaken);
    const mate = isSimilar ? shaken : father.list;
    if (random.next() < REORDERED) crossover.reorder(mother, mate, child);
    else crossover.twoPoint(mother.list, mate, child);
    return isSimilar;
  };

  for (;;) {
    let parents: Member[] = [];
    while (parents.length < membersFor(expected())) {
      parents.push(draw());
      yield;
    }
    const size = parents.length;
    let children: Member[] = [];
    for (const { list } of parents) {
      children.push(build(false, list));
      yield;
    }
    let best = parents.map(({ cost }) => cost).reduce((a, b) => (isBetter(b, a) ? b : a));
    let similar = 0;
    for (let quiet = 0, isForward = true; quiet < QUIET_GENERATIONS || similar < MOSTLY_SIMILAR * size; quiet++) {
      similar = 0;
      [parents, children] = [children, parents];
      const known = new Set(children.map(({ hash }) => hash));
      for (let i = 0; i < size; i++) {
        if (conceive(parents, parents[i] as Member, isForward)) similar++;
        const born = build(isForward, child);
        const opposite = children[i] as Member;
        if (isForward && isBetter(born.cost, best)) {
          best = born.cost;
          quiet = 0;
        }
        if (!isBetter(opposite.cost, born.cost) && !known.has(born.hash)) {
          known.delete(opposite.hash);
          known.add(born.hash);
          children[i] = born;
        }
        yield;
      }
      isForward = !isForward;
    }
  }
}

/** Small budgets need many generations more than many members. */
function membersFor(expectedSchedules: number): number {
  return Math.round(Math.min(200, Math.max(12, 0.9 * Math.sqrt(expectedSchedules))));
}

/** By task: the shares it takes of the capacities at their most, times its slots. */
function energyOf({ forward, resources, work }: Passes): Float64Array {
  const energy = new Float64Array(forward.count);
  for (const { free, tasks, amounts } of resources) {
    const most = free.reduce((greatest, left) => Math.max(greatest, left), 1);
    tasks.forEach((task, i) => {
      energy[task] = (energy[task] as number) + ((amounts[i] as number) * (work[task] as number)) / most;
    });
  }
  return energy;
}

function hashOf(list: Int32Array): number {
  let hash = 17;
  for (let k = 0; k < list.length; k++) hash = (Math.imul(hash, 31) + (list[k] as number)) | 0;
  return hash;
}
