import type { TimelineStage } from '../stage.ts';

/** One notch of a wheel. */
const ZOOM_STEP = 1.25;

/** Ctrl and the wheel over `part` zoom at the pointer. False = the wheel means something else. */
export function wheelZoom(stage: TimelineStage, part: HTMLElement, event: WheelEvent): boolean {
  if (!event.ctrlKey && !event.metaKey) return false;
  event.preventDefault();
  const atX = event.clientX - part.getBoundingClientRect().left - stage.tableWidthPx;
  stage.zoomTo(stage.scale.pxPerDay * ZOOM_STEP ** (-event.deltaY / 100), Math.max(0, atX));
  return true;
}
