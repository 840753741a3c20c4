import { createCrossover } from './crossover.ts';
import { type Cost, isBetter } from './objective.ts';
import type { Random } from './random.ts';
import { listByRule, tailsOf } from './rules.ts';
import type { Schedules } from './schedules.ts';
import { createShaker } from './shake.ts';

interface Member {
  readonly list: Int32Array;
  readonly cost: Cost;
  /** Of the list. */
  readonly hash: number;
}

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
 * is worse or is there already. Starts anew when nothing more comes. `members` says how many each population should
 * have, as far as one knows by now. Yields after every schedule; goes on for ever.
 */
export function* geneticSearch(schedules: Schedules, random: Random, members: () => number): Generator<void, never> {
  const { forward, mirror } = schedules.passes;
  const { count } = forward;
  const crossover = createCrossover(count, random);
  const shakers = { forward: createShaker(forward, random), mirror: createShaker(mirror, random) };
  const starts = new Int32Array(count);
  const child = new Int32Array(count);
  const shaken = new Int32Array(count);
  const place = new Int32Array(count);

  const build = (isForward: boolean, list: Int32Array): Member => {
    const cost = isForward ? schedules.serial(list, starts) : schedules.mirror(list, starts);
    const turned = new Int32Array(count);
    schedules.turnRound(starts, isForward, turned);
    return { list: turned, cost, hash: hashOf(turned) };
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
    const [mother, father] = random.next() < 0.5 ? [parent.list, other.list] : [other.list, parent.list];
    const isSimilar = areSimilar(mother, father);
    if (isSimilar) shakers[isForward ? 'forward' : 'mirror'](mother, shaken);
    const mate = isSimilar ? shaken : father;
    if (random.next() < REORDERED) crossover.reorder(mother, mate, child);
    else crossover.twoPoint(mother, mate, child);
    return isSimilar;
  };

  const tails = tailsOf(forward);
  const latestFinish = forward.span.map((span, t) => span - (tails[t] as number));
  for (;;) {
    let parents: Member[] = [];
    while (parents.length < members()) {
      parents.push(build(true, listByRule(forward, latestFinish, random)));
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

function hashOf(list: Int32Array): number {
  let hash = 17;
  for (let k = 0; k < list.length; k++) hash = (Math.imul(hash, 31) + (list[k] as number)) | 0;
  return hash;
}
