import { defaultsTo, id, name, number, reference } from './field.ts';
import { noun } from './noun.ts';
import { MAX_DAYS } from './task.ts';

/** Something that may happen to a task and would lengthen it. */
export const riskEvent = noun('risk_event', {
  id: id(),
  taskId: reference('task'),
  title: name(),
  /** 0 = never, 1 = certain. */
  probability: defaultsTo(number(0, 1), 0.5),
  /** Working days the task takes longer when it happens. */
  delayDays: defaultsTo(number(0, MAX_DAYS), 0),
});
