/** Tasks waiting to be recomputed, each once, the smallest (or greatest) place first: a binary heap. */
export interface PlaceQueue {
  push(task: number): void;
  /** -1 = none is waiting. */
  pop(): number;
}

export function createPlaceQueue(place: Int32Array, first: 'smallest' | 'greatest'): PlaceQueue {
  const heap: number[] = [];
  const waiting = new Uint8Array(place.length);
  const sign = first === 'smallest' ? 1 : -1;
  const keyAt = (i: number): number => sign * (place[heap[i] as number] as number);
  const swap = (i: number, j: number): void => {
    const task = heap[i] as number;
    heap[i] = heap[j] as number;
    heap[j] = task;
  };
  return {
    push(task) {
      if (waiting[task]) return;
      waiting[task] = 1;
      let i = heap.push(task) - 1;
      for (let parent = (i - 1) >> 1; i > 0 && keyAt(i) < keyAt(parent); parent = (i - 1) >> 1) {
        swap(i, parent);
        i = parent;
      }
    },
    pop() {
      const last = heap.length - 1;
      if (last < 0) return -1;
      swap(0, last);
      const task = heap.pop() as number;
      waiting[task] = 0;
      for (let i = 0; ; ) {
        let least = i;
        for (let child = 2 * i + 1; child <= 2 * i + 2 && child < last; child++)
          if (keyAt(child) < keyAt(least)) least = child;
        if (least === i) return task;
        swap(i, least);
        i = least;
      }
    },
  };
}
