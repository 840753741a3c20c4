/** Sorts tasks by falling finish in linear time, for the pass in the other direction. */
export interface FinishSorter {
  /**
   * Writes to `list`, and to `moment` how far behind the makespan the task at each place ends, last the makespan.
   * `isForward`: whether the starts are of the forward pass; its ties go to the greater number, the mirror's to the smaller.
   */
  sort(starts: Int32Array, makespan: number, isForward: boolean, list: Int32Array, moment: Int32Array): void;
}

/**
 * A list by falling finish holds the order links of the other direction, ties going by topological number: a
 * schedule turned round (Valls et al. 2005, "justification").
 */
export function finishSorter(count: number, finish: (task: number, start: number) => number): FinishSorter {
  let buckets = new Int32Array(256);
  const finishes = new Int32Array(count);
  return {
    sort(starts, makespan, isForward, list, moment) {
      if (makespan + 2 > buckets.length) buckets = new Int32Array(2 * (makespan + 2));
      buckets.fill(0, 0, makespan + 2);
      for (let t = 0; t < count; t++) {
        const behind = makespan - finish(t, starts[t] as number);
        finishes[t] = behind;
        buckets[behind + 1] = (buckets[behind + 1] as number) + 1;
      }
      for (let b = 1; b <= makespan + 1; b++) buckets[b] = (buckets[b] as number) + (buckets[b - 1] as number);
      const step = isForward ? -1 : 1;
      for (let t = isForward ? count - 1 : 0; t >= 0 && t < count; t += step) {
        const behind = finishes[t] as number;
        const at = buckets[behind] as number;
        list[at] = t;
        moment[at] = behind;
        buckets[behind] = at + 1;
      }
      moment[count] = makespan;
    },
  };
}
