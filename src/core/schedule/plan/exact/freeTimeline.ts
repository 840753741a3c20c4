import type { Steps } from '../capacity/steps.ts';

/** What is free of a limit over time, in units, while tasks are placed. Times in ticks, their ends not included. */
export class FreeTimeline {
  /** Ascending, the first minus infinity; what is free from each on. */
  readonly #from: number[];
  readonly #free: number[];

  constructor({ from, amount }: Steps) {
    this.#from = [...from];
    this.#free = [...amount];
  }

  /** Number of the step that holds at a moment. */
  #stepAt(moment: number): number {
    let low = 0;
    let high = this.#from.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#from[middle] as number) <= moment) low = middle;
      else high = middle;
    }
    return low;
  }

  #splitAt(moment: number): number {
    const step = this.#stepAt(moment);
    if (this.#from[step] === moment) return step;
    this.#from.splice(step + 1, 0, moment);
    this.#free.splice(step + 1, 0, this.#free[step] as number);
    return step + 1;
  }

  /** Takes units; a negative number gives them back. */
  take(from: number, to: number, units: number): void {
    const first = this.#splitAt(from);
    const end = this.#splitAt(to);
    for (let step = first; step < end; step++) this.#free[step] = (this.#free[step] as number) - units;
  }

  /** The moment at which the last lack of units within a time ends, seen from before its end; null = enough all along. */
  lackEnds(from: number, to: number, units: number): number | null {
    for (let step = this.#stepAt(to - 1); step >= 0; step--) {
      const ends = this.#from[step + 1] ?? Number.POSITIVE_INFINITY;
      if (ends <= from) return null;
      if ((this.#free[step] as number) < units) return ends;
    }
    return null;
  }
}
