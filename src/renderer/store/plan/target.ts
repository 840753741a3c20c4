import { scheduleOf } from '../../../core/schedule/scheduleOf.ts';
import { analysisStore } from '../analysis.ts';
import { currentWorkspace } from '../document.ts';
import { planStore } from '../plan.ts';
import { runForecast } from './forecasting.ts';

/** The schedule that is shown: the one of the workspace, its floats counted to the target where one is chosen. */
export function followSchedule(): void {
  const { schedule } = analysisStore.getState();
  const { targetId } = planStore.getState();
  if (schedule === null || targetId === null) {
    planStore.setState({ schedule, targetId: schedule === null ? null : targetId });
    return;
  }
  // A target that was deleted or dropped is none.
  if (schedule.tasks.has(targetId)) planStore.setState({ schedule: scheduleOf(currentWorkspace(), { targetId }) });
  else planStore.setState({ schedule, targetId: null });
}

/** Counts floats, critical path and headline to a task; null = to the project finish. */
export function chooseTarget(targetId: string | null): void {
  planStore.setState({ targetId });
  followSchedule();
  // It was computed for another target.
  if (planStore.getState().forecast.result !== null) runForecast();
}
