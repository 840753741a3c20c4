import { date, defaultsTo, flag, id, integer, isoDateSchema, json, name, optionalDate, text } from './field.ts';
import { noun } from './noun.ts';
import { weekdaySchema } from './weekday.ts';
import { z } from './zod.ts';

/** The one row that describes the workspace itself. */
export const workspace = noun('workspace', {
  id: id(),
  /** Shared by all copies of one workspace; "Save as new" gives a fresh one. */
  lineageId: id(),
  title: name(),
  /** Day 0 of the schedule is this day, or the next working day. */
  projectStart: date(),
  statusDate: optionalDate(),
  workingWeek: json(z.array(weekdaySchema).min(1).max(7), [1, 2, 3, 4, 5]),
  holidays: json(z.array(isoDateSchema).max(5_000), [] as string[]),
  currency: defaultsTo(text(), 'EUR'),
  pseudonyms: flag(),
  /** Float, in working days, up to which a task counts as near-critical. */
  nearCriticalDays: defaultsTo(integer(0, 1_000), 2),
});
