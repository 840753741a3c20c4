import { date, id, integer, name } from './field.ts';
import { noun } from './noun.ts';

/** A named picture of the schedule as it was once, to compare with. */
export const baseline = noun('baseline', {
  id: id(),
  name: name(),
  /** Milliseconds since 1970. */
  takenAtMs: integer(0, 8_640_000_000_000_000),
  /** Last day worked of the whole project at the time. */
  finishDate: date(),
});
