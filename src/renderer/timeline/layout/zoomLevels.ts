import type { TimeRange } from './timeRange.ts';
import { clampZoom } from './timeScale.ts';

/** What people call a zoom, and the width of a day in it. */
export const ZOOMS = { day: 34, week: 12, month: 4, quarter: 1 } as const;
export type Zoom = keyof typeof ZOOMS;

/** The named zoom whose lower row of the axis this one shows. */
export function zoomNamed(pxPerDay: number, textScale = 1): Zoom {
  const room = pxPerDay / textScale;
  if (room >= 22) return 'day';
  if (room >= 5) return 'week';
  return room >= 1.3 ? 'month' : 'quarter';
}

/** So wide that the range fills the window. */
export const fitZoom = ({ fromDay, toDay }: TimeRange, widthPx: number): number =>
  clampZoom(widthPx / Math.max(1, toDay - fromDay));
