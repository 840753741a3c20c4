import type { Passes } from './passes.ts';
import { tailsOf } from './rules.ts';

/** A finish that no schedule can beat. More capacity never raises it. */
export function lowerBound({ forward }: Passes): number {
  const tail = tailsOf(forward);
  let bound = 0;
  for (let t = 0; t < forward.count; t++) bound = Math.max(bound, (forward.head[t] as number) + (tail[t] as number));
  return bound;
}
