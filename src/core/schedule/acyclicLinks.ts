/**
 * A growing set of links that never has a loop: keeps a topological order and repairs it around each new link
 * (Pearce & Kelly 2006), so that most links cost next to nothing.
 */
export interface AcyclicLinks {
  /** False, and nothing changed, where the link would close a loop. */
  add(from: number, to: number): boolean;
  /** Takes away one link added before. */
  remove(from: number, to: number): void;
  /** Place of each task in the order; every link goes from a smaller to a greater place. */
  readonly place: Int32Array;
}

/** Links may be given that are known to be in order: each goes from a smaller to a greater `place`. */
export function createAcyclicLinks(
  count: number,
  place: Int32Array = Int32Array.from({ length: count }, (_, i) => i),
): AcyclicLinks {
  const successors: number[][] = Array.from({ length: count }, () => []);
  const predecessors: number[][] = Array.from({ length: count }, () => []);
  const mark = new Int32Array(count);
  let round = 0;
  const placeOf = (task: number): number => place[task] as number;

  /** Everything reached from `task` whose place stays on this side of `limit`, itself included. */
  const reach = (task: number, next: readonly number[][], within: (place: number) => boolean): number[] => {
    round++;
    const reached = [task];
    mark[task] = round;
    for (let head = 0; head < reached.length; head++) {
      for (const neighbour of next[reached[head] as number] as number[]) {
        if (mark[neighbour] === round || !within(placeOf(neighbour))) continue;
        mark[neighbour] = round;
        reached.push(neighbour);
      }
    }
    return reached;
  };
  const drop = (list: number[], item: number): void => {
    const at = list.indexOf(item);
    if (at < 0) throw new Error('a link that was never added');
    list.splice(at, 1);
  };

  return {
    place,
    add(from, to) {
      if (from === to) return false;
      const lower = placeOf(to);
      const upper = placeOf(from);
      if (lower < upper) {
        const after = reach(to, successors, (at) => at <= upper);
        if (mark[from] === round) return false;
        const before = reach(from, predecessors, (at) => at >= lower);
        const byPlace = (a: number, b: number): number => placeOf(a) - placeOf(b);
        const moved = [...before.sort(byPlace), ...after.sort(byPlace)];
        const places = moved.map(placeOf).sort((a, b) => a - b);
        for (let i = 0; i < moved.length; i++) place[moved[i] as number] = places[i] as number;
      }
      (successors[from] as number[]).push(to);
      (predecessors[to] as number[]).push(from);
      return true;
    },
    remove(from, to) {
      drop(successors[from] as number[], to);
      drop(predecessors[to] as number[], from);
    },
  };
}
