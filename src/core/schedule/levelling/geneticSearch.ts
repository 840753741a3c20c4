import { createCrossover } from './crossover.ts';
import { type Cost, isBetter } from './objective.ts';
import type { Random } from './random.ts';
import { listByRule, tailsOf } from './rules.ts';
import type { Schedules } from './schedules.ts';

interface Member {
  list: Int32Array;
  cost: Cost;
}

/** Share of children that keep their mother's list but for the order of one stretch. */
const REORDERED = 0.7;
/** Parents with fewer places apart than this share of the list are too similar: the father is shaken. */
const SIMILAR = 0.3;
/** How far a task may be shaken, as a share of the list. */
const SHAKE = 0.3;

/**
 * A genetic algorithm with two populations (Debels & Vanhoucke 2005): schedules pushed to the left and schedules pushed
 * to the right. A child of two right ones is built forward and joins the left, and the other way round, so that every
 * single schedule is a crossover and a justification at once. A child takes the place opposite its parent's unless it is
 * worse. Yields after every schedule; goes on for ever.
 */
export function* geneticSearch(schedules: Schedules, random: Random, size: number): Generator<void, never> {
  const { forward, mirror } = schedules.passes;
  const { count } = forward;
  const crossover = createCrossover(count, random);
  const starts = new Int32Array(count);
  const child = new Int32Array(count);
  const shaken = new Float64Array(count);

  const build = (isForward: boolean, list: Int32Array): Member => {
    const cost = isForward ? schedules.serial(list, starts) : schedules.mirror(list, starts);
    const turned = new Int32Array(count);
    schedules.turnRound(starts, isForward, turned);
    return { list: turned, cost };
  };
  const tournament = (members: readonly Member[]): Member => {
    const a = members[random.below(size)] as Member;
    const b = members[random.below(size)] as Member;
    return isBetter(b.cost, a.cost) ? b : a;
  };
  const shake = (list: Int32Array, isForward: boolean): Int32Array => {
    for (let k = 0; k < count; k++) shaken[list[k] as number] = k + random.next() * SHAKE * count;
    return listByRule(isForward ? forward : mirror, shaken, null);
  };
  const conceive = (parents: readonly Member[], parent: Member, isForward: boolean): void => {
    const other = tournament(parents);
    const [mother, father] = random.next() < 0.5 ? [parent.list, other.list] : [other.list, parent.list];
    let apart = 0;
    for (let k = 0; k < count; k++) if (mother[k] !== father[k]) apart++;
    const mate = apart < SIMILAR * count ? shake(mother, isForward) : father;
    if (random.next() < REORDERED) crossover.reorder(mother, mate, child);
    else crossover.twoPoint(mother, mate, child);
  };

  const tails = tailsOf(forward);
  const lateFinish = forward.span.map((span, t) => span - (tails[t] as number));
  let parents: Member[] = [];
  while (parents.length < size) {
    parents.push(build(true, listByRule(forward, lateFinish, random)));
    yield;
  }
  let children: Member[] = [];
  for (const { list } of parents) {
    children.push(build(false, list));
    yield;
  }
  for (let isForward = true; ; isForward = !isForward) {
    [parents, children] = [children, parents];
    for (let i = 0; i < size; i++) {
      conceive(parents, parents[i] as Member, isForward);
      const born = build(isForward, child);
      if (!isBetter((children[i] as Member).cost, born.cost)) children[i] = born;
      yield;
    }
  }
}
