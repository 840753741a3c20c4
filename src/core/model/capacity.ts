import { id, number, reference } from './field.ts';
import { noun } from './noun.ts';

/** FTE of a role type that a team has, in place of what its seats of that type add up to. */
export const capacity = noun('capacity', {
  id: id(),
  teamId: reference('team'),
  roleTypeId: reference('role_type'),
  fte: number(0, 100_000),
});
