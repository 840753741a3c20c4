import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Finding } from '../../core/insight/finding.ts';
import { findingsOf } from '../../core/insight/findingsOf.ts';
import { TABLE_NAMES, type TableName, type Workspace } from '../../core/model/nouns.ts';
import type { Schedule } from '../../core/schedule/schedule.ts';
import { scheduleOf } from '../../core/schedule/scheduleOf.ts';
import { documentStore } from './document.ts';

export interface AnalysisState {
  /** Null while no workspace is open. */
  readonly schedule: Schedule | null;
  /** Everything the rules find; panels show the families that were asked for. */
  readonly findings: readonly Finding[];
}

export const analysisStore = createStore<AnalysisState>(() => ({ schedule: null, findings: [] }));
export const useAnalysis = <T>(select: (state: AnalysisState) => T): T => useStore(analysisStore, select);

/** Where things stand on a canvas changes no date and no finding. */
const IRRELEVANT: ReadonlySet<TableName> = new Set(['placement', 'frame']);
const RELEVANT = TABLE_NAMES.filter((table) => !IRRELEVANT.has(table));

let seen: Workspace | null = null;
let due = false;

function recompute(): void {
  due = false;
  const { status, workspace } = documentStore.getState();
  if (status !== 'open') {
    seen = null;
    if (analysisStore.getState().schedule) analysisStore.setState({ schedule: null, findings: [] });
    return;
  }
  const before = seen;
  if (before && RELEVANT.every((table) => before[table] === workspace[table])) return;
  seen = workspace;
  const schedule = scheduleOf(workspace);
  analysisStore.setState({ schedule, findings: findingsOf(workspace, schedule) });
}

/** Keeps schedule and findings true to the workspace: after each change, once the change itself is on the screen. */
export function startAnalysis(): void {
  documentStore.subscribe(() => {
    if (due) return;
    due = true;
    setTimeout(recompute, 0);
  });
  recompute();
}
