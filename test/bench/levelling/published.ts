import type { PsplibSet } from '../../support/psplib.ts';

/** Figures for whole sets, in per cent by budget of schedules: over the optimum for J30, else over the critical path. */
export interface Published {
  /** The best known finishes themselves, over the critical path. */
  readonly bestKnown: number;
  readonly required: Readonly<Record<number, number>>;
  readonly target: Readonly<Record<number, number>>;
  /** The best of Kolisch & Hartmann 2006 and after, and whose. */
  readonly best: Readonly<Record<number, readonly [number, string]>>;
}

export const PUBLISHED: Readonly<Record<PsplibSet, Published>> = {
  j30: {
    bestKnown: 13.372,
    required: { 1000: 0.3, 5000: 0.13 },
    target: { 1000: 0.1, 5000: 0.03, 50000: 0 },
    best: { 1000: [0.1, 'Kochetov & Stolyar'], 5000: [0.04, 'Kochetov & Stolyar'], 50000: [0.0, 'Kochetov & Stolyar'] },
  },
  j60: {
    bestKnown: 10.371,
    required: {},
    target: { 1000: 11.2, 5000: 10.8, 50000: 10.6 },
    best: {
      1000: [11.31, 'Debels & Vanhoucke'],
      5000: [10.95, 'Debels & Vanhoucke'],
      50000: [10.68, 'Debels & Vanhoucke'],
    },
  },
  j90: { bestKnown: 9.416, required: {}, target: {}, best: {} },
  j120: {
    bestKnown: 28.99,
    required: { 1000: 35.3, 5000: 33.2 },
    target: { 1000: 33.0, 5000: 31.8, 50000: 30.3 },
    best: {
      1000: [33.55, 'Debels & Vanhoucke'],
      5000: [32.18, 'Debels & Vanhoucke'],
      50000: [30.69, 'Debels & Vanhoucke'],
    },
  },
};

/** Excess over the best known at 100 ms a project, in per cent. */
export const CLOCK_TARGET: Partial<Readonly<Record<PsplibSet, number>>> = { j30: 0.02, j120: 1.3 };
