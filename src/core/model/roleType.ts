import { id, json, key, name, optionalNumber, text } from './field.ts';
import { noun } from './noun.ts';
import { z } from './zod.ts';

/** A catalogue entry such as "ML Engineer". Its `key` is the catalogue's id where it came from there. */
export const roleType = noun('role_type', {
  id: id(),
  key: key(),
  name: name(),
  duty: text(),
  reliabilityFocus: text(),
  skills: json(z.array(z.string().max(100)).max(100), [] as string[]),
  /** What one FTE costs a working day, in the workspace's currency. */
  dayRate: optionalNumber(0, 1_000_000_000),
});
