import { createAcyclicLinks } from './acyclicLinks.ts';
import { earliestByLink, latestByLink } from './linkBounds.ts';
import { LinkRows } from './linkRows.ts';
import { type Link, linkAt, linksFrom, type Project, startWeight, type Times } from './project.ts';
import { rowsBy } from './rowsBy.ts';
import { calendarOf } from './taskWork.ts';
import { topologicalOrder } from './topologicalOrder.ts';

/** Stands in a row for a link that no constant weight describes. */
const NO_WEIGHT = Number.NaN;

/**
 * A project that can be edited: a private copy, with the links by task and an order kept free of loops.
 * Links have numbers that are never used again.
 */
export class LiveProject implements Times {
  readonly count: number;
  readonly duration: Float64Array;
  readonly release: Float64Array;
  readonly deadline: Float64Array;
  readonly elapsedLag: Project['elapsedLag'];
  readonly calendars: NonNullable<Project['calendars']> | null;
  readonly load: Uint8Array | null;
  /** Place of each task in an order in which every link leads forward. */
  readonly place: Int32Array;
  /** Link numbers by successor and by predecessor. */
  readonly linksIn: LinkRows;
  readonly linksOut: LinkRows;
  readonly #order: ReturnType<typeof createAcyclicLinks>;
  readonly #links: (Link | null)[] = [];
  /** By link number; NaN where a bound takes more than a sum. */
  #weight: Float64Array;
  #from: Int32Array;
  #to: Int32Array;

  constructor(project: Project) {
    const { count, links, elapsedLag, calendars = null, load = null } = project;
    const order = topologicalOrder(count, links.to, rowsBy(links.from, count));
    if (order.length < count) throw new Error('the links of a project must not have a loop');
    this.place = new Int32Array(count);
    for (let p = 0; p < count; p++) this.place[order[p] as number] = p;
    this.count = count;
    this.duration = project.duration.slice();
    this.release = project.release.slice();
    this.deadline = project.deadline.slice();
    this.elapsedLag = elapsedLag;
    this.calendars = calendars;
    this.load = load;
    const timesIn = (tasks: Int32Array): Int32Array => {
      const times = new Int32Array(count);
      for (const task of tasks) times[task] = (times[task] as number) + 1;
      return times;
    };
    this.linksIn = new LinkRows(timesIn(links.to));
    this.linksOut = new LinkRows(timesIn(links.from));
    this.#from = links.from.slice();
    this.#to = links.to.slice();
    this.#weight = new Float64Array(links.count);
    this.#order = createAcyclicLinks(count, this.place);
    for (let link = 0; link < links.count; link++) this.addLink(linkAt(links, link));
  }

  from(link: number): number {
    return this.#from[link] as number;
  }
  to(link: number): number {
    return this.#to[link] as number;
  }

  /** The new link's number, or null, and nothing changed, where it would close a loop. */
  addLink(link: Link): number | null {
    if (!this.#order.add(link.from, link.to)) return null;
    const number = this.#links.push(link) - 1;
    if (number >= this.#from.length) this.#makeRoom();
    this.#from[number] = link.from;
    this.#to[number] = link.to;
    this.#weight[number] = this.#weightOf(link);
    this.linksIn.add(link.to, number);
    this.linksOut.add(link.from, number);
    return number;
  }

  removeLink(number: number): void {
    const { from, to } = this.#links[number] as Link;
    this.#order.remove(from, to);
    this.#links[number] = null;
    this.linksIn.remove(to, number);
    this.linksOut.remove(from, number);
  }

  setDuration(task: number, duration: number): void {
    this.duration[task] = duration;
    for (const rows of [this.linksIn, this.linksOut]) {
      for (let i = 0; i < rows.length(task); i++) {
        const number = rows.item(task, i);
        this.#weight[number] = this.#weightOf(this.#links[number] as Link);
      }
    }
  }

  /** The earliest start of its successor that a link allows when its predecessor starts at `fromStart`. */
  earliest(number: number, fromStart: number): number {
    const weight = this.#weight[number] as number;
    if (!Number.isNaN(weight)) return fromStart + weight;
    return earliestByLink(this, this.#links[number] as Link, fromStart);
  }

  /** The latest start of its predecessor that a link allows when its successor starts at `toStart`. */
  latest(number: number, toStart: number): number {
    const weight = this.#weight[number] as number;
    if (!Number.isNaN(weight)) return toStart - weight;
    // Recurring load that nothing waits for may start at any time, which is no moment of a calendar.
    if (toStart === Number.POSITIVE_INFINITY) return toStart;
    return latestByLink(this, this.#links[number] as Link, toStart);
  }

  #makeRoom(): void {
    const larger = <A extends Int32Array | Float64Array>(values: A, into: A): A => {
      into.set(values);
      return into;
    };
    const room = 2 * this.#from.length + 16;
    this.#from = larger(this.#from, new Int32Array(room));
    this.#to = larger(this.#to, new Int32Array(room));
    this.#weight = larger(this.#weight, new Float64Array(room));
  }

  #weightOf({ from, to, type, lag, elapsed }: Link): number {
    if (elapsed || calendarOf(this, from) !== null || calendarOf(this, to) !== null) return NO_WEIGHT;
    return startWeight(type, lag, this.duration[from] as number, this.duration[to] as number);
  }

  /** The constant a link adds from start to start; NaN where a bound takes more than a sum. */
  weight(number: number): number {
    return this.#weight[number] as number;
  }

  /** Numbers of the links there are, as `now` lists them. */
  linkNumbers(): number[] {
    const numbers: number[] = [];
    for (let number = 0; number < this.#links.length; number++) if (this.#links[number] !== null) numbers.push(number);
    return numbers;
  }

  /** The project as it stands now, links in the order of their numbers: what a pass from scratch takes. */
  now(): Project {
    return {
      count: this.count,
      duration: this.duration.slice(),
      release: this.release.slice(),
      deadline: this.deadline.slice(),
      elapsedLag: this.elapsedLag,
      calendars: this.calendars,
      load: this.load,
      links: linksFrom(this.linkNumbers().map((number) => this.#links[number] as Link)),
    };
  }
}
