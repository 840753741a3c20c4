/** Length of canvas motion in milliseconds: 0 where the person asked for less of it. */
export const motionMs = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180);

/** Fast at first, soft at the end. */
export const easeOut = (t: number): number => 1 - (1 - t) ** 3;
