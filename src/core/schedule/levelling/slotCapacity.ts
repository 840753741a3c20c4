/**
 * What is free in each slot before any movable task is placed, packed. From slot `steadyFrom` on nothing changes;
 * `levels[w]` has `steadyFrom + 1` entries.
 */
export interface FreeLevels {
  readonly steadyFrom: number;
  readonly levels: readonly Int32Array[];
}

/** The working copy of the free capacity that one schedule after another is built in. */
export class SlotCapacity {
  readonly words: number;
  readonly guard: Int32Array;
  /** By word, by slot. Replaced when it grows. */
  free: Int32Array[];
  size: number;
  /** Slots from here on are as at the start. */
  used = 0;
  steadyFrom = 0;
  #levels: readonly Int32Array[] = [];

  constructor(guard: Int32Array, levels: FreeLevels, size: number) {
    this.words = guard.length;
    this.guard = guard;
    this.size = size;
    this.free = Array.from(guard, () => new Int32Array(size));
    this.setLevels(levels);
  }

  setLevels({ steadyFrom, levels }: FreeLevels): void {
    this.steadyFrom = steadyFrom;
    this.#levels = levels;
    this.used = this.size;
    this.reset();
  }

  reset(): void {
    this.#fill(0, this.used);
    this.used = 0;
  }

  /** Makes room for slots below `size`. */
  grow(size: number): void {
    const before = this.size;
    this.size = Math.max(size, 2 * before);
    this.free = this.free.map((old) => {
      const wider = new Int32Array(this.size);
      wider.set(old);
      return wider;
    });
    this.#fill(before, this.size);
  }

  #fill(from: number, to: number): void {
    for (let w = 0; w < this.words; w++) {
      const free = this.free[w] as Int32Array;
      const level = this.#levels[w] as Int32Array;
      const steady = Math.min(to, this.steadyFrom);
      if (from < steady) free.set(level.subarray(from, steady), from);
      if (to > this.steadyFrom) free.fill(level[this.steadyFrom] as number, Math.max(from, this.steadyFrom), to);
    }
  }

  /** Whether a packed demand fits where nothing changes any more: if not, only slots before `steadyFrom` can hold it. */
  fitsForEver(need: Int32Array, at: number): boolean {
    for (let w = 0; w < this.words; w++) {
      const guard = this.guard[w] as number;
      const last = (this.#levels[w] as Int32Array)[this.steadyFrom] as number;
      if (((last - (need[at + w] as number)) & guard) !== guard) return false;
    }
    return true;
  }

  /** The last slot of `from` to `to` - 1 without room for the demand, or -1. */
  lastConflict(need: Int32Array, at: number, from: number, to: number): number {
    let last = -1;
    for (let w = 0; w < this.words; w++) {
      const amount = need[at + w] as number;
      if (amount === 0) continue;
      const free = this.free[w] as Int32Array;
      const guard = this.guard[w] as number;
      for (let slot = to - 1; slot >= from && slot > last; slot--) {
        if ((((free[slot] as number) - amount) & guard) !== guard) {
          last = slot;
          break;
        }
      }
    }
    return last;
  }

  /** Takes the demand from the slots `from` to `to` - 1; a sign of -1 gives it back. */
  take(need: Int32Array, at: number, from: number, to: number, sign = 1): void {
    for (let w = 0; w < this.words; w++) {
      const amount = sign * (need[at + w] as number);
      if (amount === 0) continue;
      const free = this.free[w] as Int32Array;
      for (let slot = from; slot < to; slot++) free[slot] = (free[slot] as number) - amount;
    }
    if (to > this.used) this.used = to;
  }
}
