import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { DEFAULT_RUNS } from '../../core/schedule/forecast/forecastOptions.ts';
import type { LevelledPlan } from '../../core/schedule/plan/levelledPlan.ts';
import { DEFAULT_BUDGET_SCHEDULES, DEFAULT_SEED } from '../../core/schedule/plan/levelOptions.ts';
import type { AddedFte } from '../../core/schedule/plan/whatIf/addFte.ts';
import type { Schedule } from '../../core/schedule/schedule.ts';
import type { ForecastAnswer, LevellingObjective } from './plan/port.ts';

/** Something that takes a while to compute and belongs to the workspace as it was when it was asked for. */
export interface Computed<R> {
  readonly status: 'idle' | 'running' | 'ready' | 'failed';
  /** 0 to 1 while running. */
  readonly fraction: number;
  /** The last answer, or the best so far; kept while another is computed. */
  readonly result: R | null;
  /** The plan has changed since `result` was computed. */
  readonly stale: boolean;
  /** Why there is no new answer, for people. */
  readonly failure: string | null;
}

export interface LevellingState extends Computed<LevelledPlan> {
  readonly objective: LevellingObjective;
  /** Schedules to try. */
  readonly budgetSchedules: number;
  /** The moved tasks that accepting would place. */
  readonly chosen: ReadonlySet<string>;
}

export interface ForecastState extends Computed<ForecastAnswer> {
  readonly seed: number;
  readonly runs: number;
  /** How long the last one was computed; null = there was none. */
  readonly tookMs: number | null;
}

/** The parts of the plan panel that can be folded. */
export type PlanSection = 'forecast' | 'levelling' | 'whatIf' | 'baselines';

/** What is asked about the plan in this window. Never saved with the workspace, never undone. */
export interface PlanState {
  /** The task that floats, the critical path and the headline count to; null = the project finish. */
  readonly targetId: string | null;
  /** The schedule with its floats counted to the target; null while no workspace is open. */
  readonly schedule: Schedule | null;
  readonly forecast: ForecastState;
  /** A proposal, until it is accepted or discarded. */
  readonly levelling: LevellingState;
  readonly fteGains: Computed<readonly AddedFte[]>;
  /** The baseline that is compared and whose ghosts stand on the timeline; null = none. */
  readonly baselineId: string | null;
  /** The unfolded parts of the panel. */
  readonly open: ReadonlySet<PlanSection>;
}

const NOT_ASKED = { status: 'idle', fraction: 0, result: null, stale: false, failure: null } as const;

export const FRESH_PLAN: PlanState = {
  targetId: null,
  schedule: null,
  forecast: { ...NOT_ASKED, seed: DEFAULT_SEED, runs: DEFAULT_RUNS, tookMs: null },
  levelling: { ...NOT_ASKED, objective: 'finish', budgetSchedules: DEFAULT_BUDGET_SCHEDULES, chosen: new Set() },
  fteGains: NOT_ASKED,
  baselineId: null,
  open: new Set<PlanSection>(['forecast', 'levelling']),
};

export const planStore = createStore<PlanState>(() => FRESH_PLAN);
export const usePlan = <T>(select: (state: PlanState) => T): T => useStore(planStore, select);

export function unfold(section: PlanSection, open = true): void {
  const next = new Set(planStore.getState().open);
  if (open) next.add(section);
  else next.delete(section);
  planStore.setState({ open: next });
}
