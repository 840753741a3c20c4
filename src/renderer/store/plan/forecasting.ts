import { documentStore } from '../document.ts';
import { planStore } from '../plan.ts';
import { askPlan, forget, patch, stopAsking } from './asking.ts';

/** A forecast that takes no longer is computed again by itself after an edit, while somebody looks. */
const CHEAP_MS = 1_000;
/** Edits come in bursts: the forecast waits for the end of one. */
const SETTLED_MS = 300;

let watchers = 0;
/** Somebody cancelled: none is made by itself until one was asked for again. */
let declined = false;
let due: ReturnType<typeof setTimeout> | null = null;

/** Computes the forecast of the workspace as it is now; a running one gives way. */
export function runForecast(): void {
  clearDue();
  declined = false;
  const { status, workspace } = documentStore.getState();
  if (status !== 'open' || workspace.task.size === 0) return;
  const { targetId, forecast } = planStore.getState();
  askPlan(
    {
      kind: 'forecast',
      workspace,
      seed: forecast.seed,
      runs: forecast.runs,
      targetId,
    },
    (_, tookMs) => ({ tookMs }),
  );
}

export function cancelForecast(): void {
  clearDue();
  declined = true;
  stopAsking('forecast');
}

/** Seed and runs of this forecast and the next ones. */
export function setForecastOptions(options: { readonly seed?: number; readonly runs?: number }): void {
  patch('forecast', options);
  runForecast();
}

/** Another workspace: nothing was asked about it yet. */
export function forgetForecast(): void {
  clearDue();
  declined = false;
  forget('forecast');
}

function clearDue(): void {
  if (due !== null) clearTimeout(due);
  due = null;
}

/** Will there be a new forecast without anybody asking again? */
export const isForecastOnItsWay = (): boolean => due !== null || planStore.getState().forecast.status === 'running';

/** Computes again what no longer holds, where somebody looks and it is cheap. */
export function refreshForecast(): void {
  const { status, result, stale, tookMs } = planStore.getState().forecast;
  const outdated = result === null ? status === 'idle' : stale;
  if (watchers === 0 || declined || !outdated || (tookMs ?? 0) > CHEAP_MS) return;
  clearDue();
  due = setTimeout(runForecast, result === null ? 0 : SETTLED_MS);
}

/** For whoever shows the forecast: from now on it is kept up to date, until the function returned is called. */
export function watchForecast(): () => void {
  watchers++;
  refreshForecast();
  return () => {
    watchers--;
    if (watchers === 0) clearDue();
  };
}
