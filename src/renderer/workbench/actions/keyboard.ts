import { dialogIsOpen } from '../../store/dialogs.ts';
import { documentStore } from '../../store/document.ts';
import { noticeStore } from '../../store/notices.ts';
import { sessionStore } from '../../store/session.ts';
import type { Action, ActionContext } from './action.ts';
import { matchesChord } from './chord.ts';
import { CONTROL, FIELD, OVERLAY } from './places.ts';
import { IS_MAC } from './platform.ts';
import { holdKeysForField, listenForTypeAhead } from './typeAhead.ts';

/** The contexts in which a key pressed on this element is heard. */
export function contextsAt(target: Element | null): ReadonlySet<ActionContext> {
  const heard = new Set<ActionContext>(['everywhere']);
  if (documentStore.getState().status !== 'open' || dialogIsOpen()) return heard;
  if (target?.closest(FIELD) || target?.closest(OVERLAY)) return heard;
  heard.add('board');
  const onCanvas = !target || target.tagName === 'BODY' || target.closest('[data-canvas]') !== null;
  const control = target?.closest(CONTROL);
  if (onCanvas && !(control && !control.classList.contains('react-flow__node'))) {
    heard.add('canvas');
    heard.add(sessionStore.getState().view === 'timeline' ? 'timeline' : 'drawing');
  }
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

/** Runs an action; where it was not refused and opens a field, the next keys are for that field. */
function play(action: Action): void {
  const { notices } = noticeStore.getState();
  const opensField = typeof action.opensField === 'function' ? action.opensField() : action.opensField;
  action.run();
  if (opensField && noticeStore.getState().notices === notices) holdKeysForField();
}

const MAKES_CARDS = new Set(['canvas.sibling', 'canvas.child', 'timeline.enter']);

/** Listens for the keys of all actions. Returns a function that stops it. */
export function listenForKeys(actions: readonly Action[]): () => void {
  /** What Enter or Tab just left with nothing else taking the focus: Tab goes on from there and Enter goes back. */
  let left: HTMLElement | null = null;
  let lastKey = '';

  const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
    const element = target instanceof HTMLElement && relatedTarget === null ? target : null;
    const byKey = lastKey === 'Tab' || (lastKey === 'Enter' && element?.closest(FIELD) != null);
    left = byKey && !element?.closest(`${OVERLAY}, [data-canvas]`) ? element : null;
  };
  const noteKey = ({ key }: KeyboardEvent) => {
    lastKey = key;
  };
  const forget = () => {
    left = null;
    lastKey = '';
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.target instanceof HTMLElement || event.target instanceof SVGElement ? event.target : null;
    const action = actionFor(actions, event, contextsAt(target));
    if (left?.isConnected && (action ? MAKES_CARDS.has(action.id) : event.key === 'Enter')) {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      left.focus();
      return;
    }
    if (!action && event.key === 'Escape' && !target?.closest(OVERLAY)) target?.blur();
    // Copy, cut and paste come as clipboard events, which need no permission; see clipboard.ts.
    if (!action || action.id.startsWith('clipboard.')) return;
    event.preventDefault();
    left = null;
    play(action);
  };
  const stopTypeAhead = listenForTypeAhead();
  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('keydown', noteKey, { capture: true });
  window.addEventListener('focusout', onFocusOut);
  window.addEventListener('focusin', forget);
  window.addEventListener('pointerdown', forget, { capture: true });
  return () => {
    stopTypeAhead();
    window.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('keydown', noteKey, { capture: true });
    window.removeEventListener('focusout', onFocusOut);
    window.removeEventListener('focusin', forget);
    window.removeEventListener('pointerdown', forget, { capture: true });
  };
}
