/** Numbers in rows that grow and shrink, kept side by side in one array: what is read together lies together. */
export class LinkRows {
  #items: Int32Array;
  readonly #start: Int32Array;
  readonly #length: Int32Array;
  readonly #room: Int32Array;
  #end: number;

  /** `lengths` are the rows' first lengths, to make room for. */
  constructor(lengths: Int32Array) {
    const rows = lengths.length;
    this.#start = new Int32Array(rows);
    this.#length = new Int32Array(rows);
    this.#room = lengths.slice();
    this.#end = 0;
    for (let row = 0; row < rows; row++) {
      this.#start[row] = this.#end;
      this.#end += lengths[row] as number;
    }
    this.#items = new Int32Array(this.#end);
  }

  length(row: number): number {
    return this.#length[row] as number;
  }

  item(row: number, i: number): number {
    return this.#items[(this.#start[row] as number) + i] as number;
  }

  add(row: number, item: number): void {
    const length = this.#length[row] as number;
    if (length === this.#room[row]) this.#makeRoom(row);
    this.#items[(this.#start[row] as number) + length] = item;
    this.#length[row] = length + 1;
  }

  /** The items behind it move up: a row keeps its order. */
  remove(row: number, item: number): void {
    const start = this.#start[row] as number;
    const end = start + (this.#length[row] as number);
    const at = this.#items.subarray(start, end).indexOf(item);
    if (at < 0) throw new Error('a link that is in no row');
    this.#items.copyWithin(start + at, start + at + 1, end);
    this.#length[row] = (this.#length[row] as number) - 1;
  }

  /** A full row moves to the end, with room to double. */
  #makeRoom(row: number): void {
    const start = this.#start[row] as number;
    const length = this.#length[row] as number;
    const room = 2 * length + 2;
    if (this.#end + room > this.#items.length) {
      const larger = new Int32Array(2 * this.#items.length + room);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items.copyWithin(this.#end, start, start + length);
    this.#start[row] = this.#end;
    this.#room[row] = room;
    this.#end += room;
  }
}
