import {
  choice,
  defaultsTo,
  flag,
  id,
  key,
  name,
  optionalChoice,
  optionalDate,
  optionalNumber,
  optionalReference,
  text,
} from './field.ts';
import { LAYERS } from './layer.ts';
import { noun } from './noun.ts';

export const TASK_KINDS = [
  'unspecified',
  'research',
  'development',
  'deployment',
  'maintenance',
  'infrastructure',
  'procurement',
  'process',
] as const;
export const TASK_STATUSES = ['open', 'in-progress', 'blocked', 'done', 'dropped'] as const;
export const HORIZONS = ['short', 'long'] as const;
export const ESTIMATE_BASES = ['elapsed', 'effort'] as const;

/** Longest estimate in working days. */
export const MAX_DAYS = 100_000;

/**
 * A piece of work. `teamId` works on it and is its accountable holder unless an A row names another.
 * The three estimate points are working days (basis elapsed) or person-days (basis effort); one given value is all three.
 */
export const task = noun('task', {
  id: id(),
  key: key(),
  title: name(),
  kind: defaultsTo(choice(TASK_KINDS), 'unspecified'),
  status: defaultsTo(choice(TASK_STATUSES), 'open'),
  blockedBy: text(),
  blockedSince: optionalDate(),
  actualStart: optionalDate(),
  actualFinish: optionalDate(),
  teamId: optionalReference('team'),
  assetId: optionalReference('asset'),
  layer: optionalChoice(LAYERS),
  horizon: optionalChoice(HORIZONS),
  optimisticDays: optionalNumber(0, MAX_DAYS),
  likelyDays: optionalNumber(0, MAX_DAYS),
  pessimisticDays: optionalNumber(0, MAX_DAYS),
  basis: defaultsTo(choice(ESTIMATE_BASES), 'elapsed'),
  notBefore: optionalDate(),
  deadline: optionalDate(),
  /** Due date of the obligation this task serves. */
  obligationDate: optionalDate(),
  /** A marker has no duration. */
  marker: flag(),
  notes: text(),
  /** Work left of a task in progress, in the unit of its estimate; null = all of it. */
  remainingDays: optionalNumber(0, MAX_DAYS),
  /** The day it must start on. Links are never broken for it: where they push it past, its float is negative. */
  fixedStart: optionalDate(),
  /** Recurring work comes again every so many working days; it is load, not a chain. null = once. */
  repeatEveryDays: optionalNumber(0.5, MAX_DAYS),
  /** Last day on which recurring work begins again; null = until the project finish. */
  repeatUntil: optionalDate(),
  /** Earliest start that an accepted levelling set, in working days from the project start. */
  levelledStartDay: optionalNumber(0, MAX_DAYS),
});
