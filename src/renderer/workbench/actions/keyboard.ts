import { dialogIsOpen } from '../../store/dialogs.ts';
import { documentStore } from '../../store/document.ts';
import type { Action, ActionContext } from './action.ts';
import { matchesChord } from './chord.ts';
import { IS_MAC } from './platform.ts';

const FIELD =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]';
const OVERLAY = '[role=dialog], [role=menu], [role=listbox]';
const CONTROL = 'button, a[href], [role=button], [role=radio], [role=tab], [role=switch], [role=separator][tabindex]';

/** The contexts in which a key pressed on this element is heard. */
export function contextsAt(target: Element | null): ReadonlySet<ActionContext> {
  const heard = new Set<ActionContext>(['everywhere']);
  if (documentStore.getState().status !== 'open' || dialogIsOpen()) return heard;
  if (target?.closest(FIELD) || target?.closest(OVERLAY)) return heard;
  heard.add('board');
  const onCanvas = !target || target.tagName === 'BODY' || target.closest('[data-canvas]') !== null;
  const control = target?.closest(CONTROL);
  if (onCanvas && !(control && !control.classList.contains('react-flow__node'))) heard.add('canvas');
  return heard;
}

/** The action these keys mean here, or null. */
export function actionFor(
  actions: readonly Action[],
  event: KeyboardEvent,
  heard: ReadonlySet<ActionContext>,
): Action | null {
  for (const action of actions) {
    if (!heard.has(action.context) || !action.keys.some((chord) => matchesChord(chord, event, IS_MAC))) continue;
    if (action.when()) return action;
  }
  return null;
}

/** Listens for the keys of all actions. Returns a function that stops it. */
export function listenForKeys(actions: readonly Action[]): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    const action = actionFor(actions, event, contextsAt(target));
    // Copy, cut and paste come as clipboard events, which need no permission; see clipboard.ts.
    if (!action || action.id.startsWith('clipboard.')) return;
    event.preventDefault();
    action.run();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
