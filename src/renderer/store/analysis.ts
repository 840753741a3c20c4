import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Family, Finding } from '../../core/insight/finding.ts';
import { judge } from '../../core/insight/judge.ts';
import type { MutedRule } from '../../core/insight/mutedRules.ts';
import { TABLE_NAMES, type TableName, type Workspace } from '../../core/model/nouns.ts';
import type { Schedule } from '../../core/schedule/schedule.ts';
import { scheduleOf } from '../../core/schedule/scheduleOf.ts';
import { documentStore } from './document.ts';
import { isForecastOnItsWay } from './plan/forecasting.ts';
import { loadsOf } from './plan/loads.ts';
import type { ForecastAnswer } from './plan/port.ts';
import { planStore } from './plan.ts';
import { sessionStore } from './session.ts';

export interface AnalysisState {
  /** Null while no workspace is open. */
  readonly schedule: Schedule | null;
  /** What the rules of the families somebody asked for have to say. */
  readonly findings: readonly Finding[];
  /** Rules that were not asked because the data cannot answer them. */
  readonly muted: readonly MutedRule[];
}

const NOTHING: AnalysisState = { schedule: null, findings: [], muted: [] };

export const analysisStore = createStore<AnalysisState>(() => NOTHING);
export const useAnalysis = <T>(select: (state: AnalysisState) => T): T => useStore(analysisStore, select);

/** Where things stand on a canvas changes no date and no finding. */
const IRRELEVANT: ReadonlySet<TableName> = new Set(['placement', 'frame']);
const RELEVANT = TABLE_NAMES.filter((table) => !IRRELEVANT.has(table));

let seen: Workspace | null = null;
let heard: ReadonlySet<Family> | null = null;
let told: ForecastAnswer | null = null;
/** Findings of the last forecast that stand in until the next one is there, so that they do not come and go with each edit. */
let standIns: readonly Finding[] = [];
let due = false;

/** What the worker found out, as long as it is about the workspace as it is now. */
function knownForecast(): ForecastAnswer | null {
  const { result, stale } = planStore.getState().forecast;
  return stale ? null : result;
}

function standInsFor(workspace: Workspace, asked: ReadonlySet<Family>): Finding[] {
  return analysisStore
    .getState()
    .findings.filter(({ family }) => (family === 'forecast' || family === 'levelled') && asked.has(family))
    .filter(({ subjects }) => subjects.every(({ type, id }) => workspace[type].has(id)));
}

function recompute(): void {
  due = false;
  const { status, workspace } = documentStore.getState();
  const { asked } = sessionStore.getState();
  if (status !== 'open') {
    seen = null;
    standIns = [];
    analysisStore.setState(NOTHING);
    return;
  }
  const before = seen;
  const { schedule: known, muted: mutedBefore } = analysisStore.getState();
  const unchanged = before !== null && RELEVANT.every((table) => before[table] === workspace[table]);
  const forecast = knownForecast();
  const waiting = forecast === null && isForecastOnItsWay();
  if (unchanged && asked === heard && forecast === told && (waiting || standIns.length === 0)) return;
  const schedule = unchanged && known ? known : scheduleOf(workspace);
  standIns = waiting ? standInsFor(workspace, asked) : [];
  seen = workspace;
  heard = asked;
  told = forecast;
  const loads = () => loadsOf(workspace, schedule);
  const { findings, muted } = judge(workspace, schedule, asked, { ...forecast, loads });
  analysisStore.setState({ schedule, findings: [...findings, ...standIns], muted: waiting ? mutedBefore : muted });
}

/** Keeps schedule and findings true to the workspace: after each change, once the change itself is on the screen. */
export function startAnalysis(): void {
  const soon = () => {
    if (due) return;
    due = true;
    setTimeout(recompute, 0);
  };
  documentStore.subscribe(soon);
  sessionStore.subscribe((now, then) => {
    if (now.asked !== then.asked) soon();
  });
  planStore.subscribe((now, then) => {
    if (now.forecast.result !== then.forecast.result || now.forecast.status !== then.forecast.status) soon();
  });
  recompute();
}
