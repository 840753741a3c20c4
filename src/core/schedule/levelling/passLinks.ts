import { FROM_FINISH } from '../project.ts';
import { rowsBy } from '../rowsBy.ts';
import type { Pass } from './pass.ts';
import type { LevellingProblem } from './problem.ts';
import { constantWeight, earliestByLink, firstStart, hasConstantWeight } from './slotTimes.ts';

/** A link between two movable tasks, by pass numbers. */
export interface PassLink {
  readonly from: number;
  readonly to: number;
  /** start(to) >= start(from) + weight. */
  readonly weight: number;
  readonly isLoose: boolean;
  /** Link number in the problem where the weight is an estimate. */
  readonly timed: number | null;
}

export function passLinks(problem: LevellingProblem, placeOf: Int32Array): PassLink[] {
  const { links } = problem;
  const found: PassLink[] = [];
  for (let link = 0; link < links.count; link++) {
    const [from, to] = [links.from[link] as number, links.to[link] as number];
    if (problem.fixed[from] || problem.fixed[to]) continue;
    const isConstant = hasConstantWeight(problem, link);
    const weight = isConstant ? constantWeight(problem, link) : estimatedWeight(problem, link);
    const keepsOrder = isConstant
      ? weight >= 0
      : (links.type[link] as number) <= FROM_FINISH && !(Number(links.lag[link]) < 0);
    found.push({
      from: placeOf[from] as number,
      to: placeOf[to] as number,
      weight,
      isLoose: !keepsOrder,
      timed: isConstant ? null : link,
    });
  }
  return found;
}

/** What a link with calendars or elapsed time comes to at its predecessor's release. */
function estimatedWeight(problem: LevellingProblem, link: number): number {
  const from = problem.links.from[link] as number;
  const start = firstStart(problem, from, Math.max(0, problem.release[from] as number));
  return earliestByLink(problem, link, start) - start;
}

/** Links in rows, as a pass has them. */
export type Compressed = Pick<
  Pass,
  'inStart' | 'inFrom' | 'inWeight' | 'inLoose' | 'outStart' | 'outTo' | 'outWeight' | 'outLoose'
> & {
  /** Place in `inFrom` -> place in `links`. */
  readonly entryLink: Int32Array;
};

export function compressed(links: readonly PassLink[], count: number): Compressed {
  const incoming = rowsBy(
    Int32Array.from(links, ({ to }) => to),
    count,
  );
  const outgoing = rowsBy(
    Int32Array.from(links, ({ from }) => from),
    count,
  );
  const link = (number: number): PassLink => links[number] as PassLink;
  return {
    inStart: incoming.start,
    inFrom: incoming.items.map((number) => link(number).from),
    inWeight: incoming.items.map((number) => link(number).weight),
    inLoose: Uint8Array.from(incoming.items, (number) => (link(number).isLoose ? 1 : 0)),
    outStart: outgoing.start,
    outTo: outgoing.items.map((number) => link(number).to),
    outWeight: outgoing.items.map((number) => link(number).weight),
    outLoose: Uint8Array.from(outgoing.items, (number) => (link(number).isLoose ? 1 : 0)),
    entryLink: incoming.items,
  };
}
