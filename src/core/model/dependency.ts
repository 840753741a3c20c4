import { choice, defaultsTo, id, number, reference, text } from './field.ts';
import { noun } from './noun.ts';

/** Finish-to-start, start-to-start, finish-to-finish, start-to-finish. */
export const LINK_TYPES = ['FS', 'SS', 'FF', 'SF'] as const;
export type LinkType = (typeof LINK_TYPES)[number];
export const LAG_UNITS = ['working', 'elapsed'] as const;

/** `toId` depends on `fromId`. The lag is in days of `lagUnit` and may be negative. */
export const dependency = noun('dependency', {
  id: id(),
  fromId: reference('task'),
  toId: reference('task'),
  type: defaultsTo(choice(LINK_TYPES), 'FS'),
  lagDays: defaultsTo(number(-100_000, 100_000), 0),
  lagUnit: defaultsTo(choice(LAG_UNITS), 'working'),
  reason: text(),
});
