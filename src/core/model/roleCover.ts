import { id, reference } from './field.ts';
import { noun } from './noun.ts';

/** A further role type that the holder of a seat can stand in for ("also covers"). */
export const roleCover = noun('role_cover', {
  id: id(),
  roleId: reference('role'),
  roleTypeId: reference('role_type'),
});
