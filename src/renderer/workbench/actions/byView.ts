import { sessionStore } from '../../store/session.ts';

/** Whether the view in sight is one on which cards are drawn. */
export const onDrawing = (): boolean => sessionStore.getState().view !== 'timeline';

/** One action that each kind of view does in its own way. */
export const byView = (onTimeline: () => void, onCards: () => void) => (): void =>
  onDrawing() ? onCards() : onTimeline();
