/** Items grouped by key, compressed: the items of key k are `items[start[k]]` to `items[start[k + 1] - 1]`. */
export interface Rows {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/**
 * Groups the items `0..keys.length - 1` (or those listed in `order`) by their key; stable, linear time.
 * Shape: `keys[item]` is in `0..count - 1`.
 */
export function rowsBy(keys: Int32Array, count: number, order?: Int32Array): Rows {
  const start = new Int32Array(count + 1);
  const length = order ? order.length : keys.length;
  for (let i = 0; i < length; i++) {
    const key = keys[order ? (order[i] as number) : i] as number;
    start[key + 1] = (start[key + 1] as number) + 1;
  }
  for (let k = 0; k < count; k++) start[k + 1] = (start[k + 1] as number) + (start[k] as number);
  const next = start.slice(0, count);
  const items = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const item = order ? (order[i] as number) : i;
    const key = keys[item] as number;
    const at = next[key] as number;
    items[at] = item;
    next[key] = at + 1;
  }
  return { start, items };
}
