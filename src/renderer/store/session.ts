import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { FAMILIES, type Family, type Severity } from '../../core/insight/finding.ts';
import type { EntityRef } from './refs.ts';

export type ViewId = 'structure' | 'roadmap' | 'timeline';
export type PanelId = 'inspector' | 'plan' | 'findings';

/** What a window looks at. Never saved with the workspace, never undone. */
export interface SessionState {
  readonly view: ViewId;
  readonly selection: ReadonlySet<EntityRef>;
  /** A name being typed over in place. */
  readonly editing: { readonly ref: EntityRef; readonly field: string } | null;
  readonly panel: PanelId | null;
  /** Families of findings somebody asked for; the others are quiet. */
  readonly asked: ReadonlySet<Family>;
  readonly severities: ReadonlySet<Severity>;
  /** Entities to bring into view; `nonce` tells two requests for the same ones apart. */
  readonly focusRequest: { readonly refs: readonly EntityRef[]; readonly nonce: number } | null;
  readonly projector: boolean;
}

const START: SessionState = {
  view: 'structure',
  selection: new Set(),
  editing: null,
  panel: 'inspector',
  asked: new Set(),
  severities: new Set(['error', 'warning', 'info']),
  focusRequest: null,
  projector: false,
};

export const sessionStore = createStore<SessionState>(() => START);
export const useSession = <T>(select: (state: SessionState) => T): T => useStore(sessionStore, select);

export function resetSession(keep: Partial<SessionState> = {}): void {
  const { panel, projector } = sessionStore.getState();
  sessionStore.setState({ ...START, panel, projector, ...keep });
}

export function showView(view: ViewId): void {
  sessionStore.setState({ view, selection: new Set(), editing: null });
}

export function select(refs: Iterable<EntityRef>): void {
  const next = new Set(refs);
  const { selection } = sessionStore.getState();
  if (next.size === selection.size && [...next].every((ref) => selection.has(ref))) return;
  sessionStore.setState({ selection: next });
}

export const clearSelection = (): void => select([]);

export function startEditing(ref: EntityRef, field: string): void {
  sessionStore.setState({ editing: { ref, field } });
}

export function stopEditing(): void {
  if (sessionStore.getState().editing) sessionStore.setState({ editing: null });
}

export function showPanel(panel: PanelId | null): void {
  sessionStore.setState({ panel });
}

/** Counts on through every workspace of the window, so that no two requests are alike. */
let lastNonce = 0;

/** The view that is open where it shows tasks, else the roadmap. */
export function taskView(): ViewId {
  const { view } = sessionStore.getState();
  return view === 'structure' ? 'roadmap' : view;
}

/** Switches to a view that shows the entities, selects them and brings them into view. */
export function focusOn(refs: readonly EntityRef[], view: ViewId = sessionStore.getState().view): void {
  const nonce = ++lastNonce;
  sessionStore.setState({ view, selection: new Set(refs), editing: null, focusRequest: { refs, nonce } });
}

export function ask(families: readonly Family[] = FAMILIES): void {
  const asked = new Set([...sessionStore.getState().asked, ...families]);
  sessionStore.setState({ asked });
}

export function showSeverities(severities: Iterable<Severity>): void {
  sessionStore.setState({ severities: new Set(severities) });
}

export function setProjector(projector: boolean): void {
  sessionStore.setState({ projector });
}
