import { defaultsTo, flag, id, key, number, optionalDate, optionalReference, reference } from './field.ts';
import { noun } from './noun.ts';

/** A seat in a team. `personId` null = vacant. */
export const role = noun('role', {
  id: id(),
  key: key(),
  teamId: reference('team'),
  roleTypeId: reference('role_type'),
  personId: optionalReference('person'),
  /** Full-time equivalents of this seat. */
  fte: defaultsTo(number(0, 1_000), 1),
  fromDate: optionalDate(),
  toDate: optionalDate(),
  /** When a vacant seat is expected to be filled. */
  expectedFillDate: optionalDate(),
  lead: flag(),
  onCall: flag(),
});
