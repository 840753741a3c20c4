/**
 * Several resources in one 32-bit word: each has a field as wide as its greatest amount and above it a guard bit, which
 * is set in what is free. Subtracting a packed demand then leaves every guard bit set exactly where every resource has
 * enough, so that one subtraction and one comparison check them all.
 */
export interface Packing {
  readonly words: number;
  /** By resource: its word and the place of its lowest bit; word -1 = nobody needs it. */
  readonly word: Int32Array;
  readonly shift: Int32Array;
  /** By word: its guard bits. */
  readonly guard: Int32Array;
}

const WORD_BITS = 32;

/** `most` by resource: its greatest amount free or needed, 0 = nobody needs it. */
export function packResources(most: readonly number[]): Packing {
  const word = new Int32Array(most.length).fill(-1);
  const shift = new Int32Array(most.length);
  const guard: number[] = [];
  const used: number[] = [];
  most.forEach((amount, resource) => {
    if (amount === 0) return;
    const bits = WORD_BITS - Math.clz32(amount) + 1;
    if (bits > WORD_BITS) throw new RangeError('amounts of a resource must sum to less than 2^31');
    let at = used.findIndex((bitsUsed) => bitsUsed + bits <= WORD_BITS);
    if (at < 0) at = used.push(0) - 1;
    const low = used[at] as number;
    word[resource] = at;
    shift[resource] = low;
    guard[at] = (guard[at] ?? 0) | (1 << (low + bits - 1));
    used[at] = low + bits;
  });
  return { words: used.length, word, shift, guard: Int32Array.from(guard) };
}
