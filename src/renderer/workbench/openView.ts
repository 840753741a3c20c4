import { ask, showView as switchTo, type ViewId } from '../store/session.ts';
import { VIEWS } from './views.ts';

/** Opens a view by the hand of a person, which also asks for the findings it is about. */
export function openView(id: ViewId): void {
  switchTo(id);
  const asks = VIEWS.find((view) => view.id === id)?.asks ?? [];
  if (asks.length > 0) ask(asks);
}
