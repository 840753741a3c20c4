import { defaultsTo, id, number, reference } from './field.ts';
import { noun } from './noun.ts';

/** FTE of a role type that a task takes for its whole duration. */
export const taskDemand = noun('task_demand', {
  id: id(),
  taskId: reference('task'),
  roleTypeId: reference('role_type'),
  fte: defaultsTo(number(0, 1_000), 1),
});
