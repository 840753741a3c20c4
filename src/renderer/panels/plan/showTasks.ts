import { refOf } from '../../store/refs.ts';
import { focusOn, taskView } from '../../store/session.ts';

/** Brings tasks into view and selects them, in the view that is open where it shows tasks. */
export function showTasks(taskIds: readonly string[]): void {
  focusOn(
    taskIds.map((id) => refOf('task', id)),
    taskView(),
  );
}
