import type { TimeScale } from './layout/timeScale.ts';
import type { TimelineModel } from './model.ts';

/** The timeline on the screen, as gestures and commands need it. */
export interface TimelineStage {
  readonly scroller: HTMLElement;
  /** Holds the rows; its corner is the corner of the first row. */
  readonly rows: HTMLElement;
  readonly model: TimelineModel;
  readonly scale: TimeScale;
  readonly rowHeightPx: number;
  readonly tableWidthPx: number;
  /** Null = so that everything fits. What is at `atX` pixels of the window stays there. */
  readonly zoomTo: (pxPerDay: number | null, atX?: number) => void;
  /** Scrolls just far enough. */
  readonly reveal: (rowIndex: number) => void;
}

let current: TimelineStage | null = null;
/** What waits for the timeline to come. */
let waiting: (() => void) | null = null;

export const timelineStage = (): TimelineStage | null => current;

export function takeTimelineStage(stage: TimelineStage): () => void {
  current = stage;
  if (waiting) {
    requestAnimationFrame(waiting);
    waiting = null;
  }
  return () => {
    if (current === stage) current = null;
  };
}

/** Runs at once where the timeline is on the screen, else when it has come. */
export function onTimeline(act: () => void): void {
  if (current) act();
  else waiting = act;
}

/** Pixels of the window beside the table. */
export const timeWidthPx = ({ scroller, tableWidthPx }: TimelineStage): number =>
  Math.max(1, scroller.clientWidth - tableWidthPx);
