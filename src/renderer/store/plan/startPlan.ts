import { analysisStore } from '../analysis.ts';
import { documentStore } from '../document.ts';
import { FRESH_PLAN, planStore } from '../plan.ts';
import { sessionStore } from '../session.ts';
import { forget, judgeStale } from './asking.ts';
import { forgetForecast, refreshForecast, watchForecast } from './forecasting.ts';
import { followSchedule } from './target.ts';

/** Keeps what is known about the plan true to the workspace; called once, after the analysis was started. */
export function startPlan(): void {
  analysisStore.subscribe((now, before) => {
    if (now.schedule !== before.schedule) followSchedule();
  });
  documentStore.subscribe((now, before) => {
    if (now.workspaceId !== before.workspaceId) {
      forgetForecast();
      forget('levelling');
      forget('fteGains');
      planStore.setState(FRESH_PLAN);
    } else if (now.workspace !== before.workspace) {
      const { baselineId } = planStore.getState();
      if (baselineId !== null && !now.workspace.baseline.has(baselineId)) planStore.setState({ baselineId: null });
      judgeStale();
      refreshForecast();
    }
  });
  planStore.subscribe(({ forecast: now }, { forecast: before }) => {
    // What was computed while the plan changed is outdated when it comes.
    if (now.status === 'ready' && before.status === 'running' && now.stale) refreshForecast();
  });
  followFamilies();
  sessionStore.subscribe((now, before) => {
    if (now.asked !== before.asked) followFamilies();
  });
  followSchedule();
}

let unwatch: (() => void) | null = null;

/** Whoever asks for findings of the forecast or of levelling wants both to be known. */
function followFamilies(): void {
  const { asked } = sessionStore.getState();
  const wanted = asked.has('forecast') || asked.has('levelled');
  if (wanted) unwatch ??= watchForecast();
  else {
    unwatch?.();
    unwatch = null;
  }
}
