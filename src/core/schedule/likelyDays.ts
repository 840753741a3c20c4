import type { Task } from '../model/nouns.ts';

/**
 * The likely estimate in days of its basis; null = none was given. A single given point is all three points; a range
 * without a likely point counts its middle. A marker takes no time.
 */
export function likelyDays({ marker, optimisticDays, likelyDays: likely, pessimisticDays }: Task): number | null {
  if (marker) return 0;
  if (likely !== null) return likely;
  if (optimisticDays !== null && pessimisticDays !== null) return (optimisticDays + pessimisticDays) / 2;
  return optimisticDays ?? pessimisticDays;
}
