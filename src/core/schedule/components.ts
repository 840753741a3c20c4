import type { Rows } from './rowsBy.ts';

/**
 * Strongly connected components (Tarjan 1972, without recursion so that long chains cannot overflow the stack).
 * Returns the component number of each task; numbers carry no meaning beyond equality. Linear time.
 */
export function components(count: number, to: Int32Array, out: Rows): Int32Array {
  const UNSEEN = -1;
  const index = new Int32Array(count).fill(UNSEEN);
  const lowest = new Int32Array(count);
  const component = new Int32Array(count).fill(UNSEEN);
  const nextLink = new Int32Array(count);
  const open: number[] = [];
  const path: number[] = [];
  let seen = 0;
  let found = 0;
  const enter = (task: number): void => {
    index[task] = seen;
    lowest[task] = seen;
    seen++;
    nextLink[task] = out.start[task] as number;
    open.push(task);
    path.push(task);
  };
  for (let root = 0; root < count; root++) {
    if (index[root] !== UNSEEN) continue;
    enter(root);
    while (path.length > 0) {
      const task = path[path.length - 1] as number;
      const at = nextLink[task] as number;
      if (at < (out.start[task + 1] as number)) {
        nextLink[task] = at + 1;
        const target = to[out.items[at] as number] as number;
        if (index[target] === UNSEEN) enter(target);
        else if (component[target] === UNSEEN) {
          lowest[task] = Math.min(lowest[task] as number, index[target] as number);
        }
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent] as number, lowest[task] as number);
      if (lowest[task] !== index[task]) continue;
      let member: number;
      do {
        member = open.pop() as number;
        component[member] = found;
      } while (member !== task);
      found++;
    }
  }
  return component;
}
