/** Where the axis begins (days from 1970-01-01) and how wide a calendar day is. Moments on the axis are such days too. */
export interface TimeScale {
  readonly originDay: number;
  readonly pxPerDay: number;
}

export const LEAST_PX_PER_DAY = 0.35;
export const MOST_PX_PER_DAY = 72;

export const xOf = ({ originDay, pxPerDay }: TimeScale, axisDay: number): number => (axisDay - originDay) * pxPerDay;
export const axisDayAt = ({ originDay, pxPerDay }: TimeScale, x: number): number => originDay + x / pxPerDay;

export const clampZoom = (pxPerDay: number): number => Math.min(MOST_PX_PER_DAY, Math.max(LEAST_PX_PER_DAY, pxPerDay));

/** The day at the left edge of the window at a zoom at which `axisDay` stands `atX` pixels into it. */
export const leftDayWith = (axisDay: number, atX: number, pxPerDay: number): number => axisDay - atX / pxPerDay;
