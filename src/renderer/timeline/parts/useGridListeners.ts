import { type RefObject, useEffect, useRef } from 'react';
import { watchSpace } from '../gestures/pan.ts';
import { onDoublePress, onPress } from '../gestures/press.ts';
import { wheelZoom } from '../gestures/wheelZoom.ts';
import type { TimelineStage } from '../stage.ts';

/** Listeners React has no word for: a wheel that may be kept from scrolling, and presses told by where they fall. */
export function useGridListeners(
  scroller: RefObject<HTMLDivElement | null>,
  rows: RefObject<HTMLDivElement | null>,
  live: RefObject<TimelineStage | null>,
  scrolled: (element: HTMLElement) => void,
): void {
  const onScrolled = useRef(scrolled);
  onScrolled.current = scrolled;
  useEffect(() => {
    const element = scroller.current;
    const field = rows.current;
    if (!element || !field) return;
    const onScroll = () => onScrolled.current(element);
    const onWheel = (event: WheelEvent) => {
      if (live.current) wheelZoom(live.current, element, event);
    };
    const onPointerDown = (event: PointerEvent) => live.current && onPress(live.current, event);
    const onDoubleClick = (event: MouseEvent) => live.current && onDoublePress(live.current, event);
    const band = field.querySelector<HTMLElement>('.tl-band');
    const onPointerMove = (event: PointerEvent) => {
      const stage = live.current;
      if (!band || !stage) return;
      const row = Math.floor((event.clientY - field.getBoundingClientRect().top) / stage.rowHeightPx);
      band.style.transform = `translateY(${row * stage.rowHeightPx}px)`;
      band.style.opacity = stage.model.rows[row] ? '1' : '0';
    };
    const onPointerLeave = () => {
      if (band) band.style.opacity = '0';
    };
    const stopSpace = watchSpace(element);
    element.addEventListener('scroll', onScroll, { passive: true, capture: true });
    element.addEventListener('wheel', onWheel, { passive: false });
    field.addEventListener('pointerdown', onPointerDown);
    field.addEventListener('dblclick', onDoubleClick);
    field.addEventListener('pointermove', onPointerMove);
    field.addEventListener('pointerleave', onPointerLeave);
    return () => {
      stopSpace();
      element.removeEventListener('scroll', onScroll, { capture: true });
      element.removeEventListener('wheel', onWheel);
      field.removeEventListener('pointerdown', onPointerDown);
      field.removeEventListener('dblclick', onDoubleClick);
      field.removeEventListener('pointermove', onPointerMove);
      field.removeEventListener('pointerleave', onPointerLeave);
    };
  }, [scroller, rows, live]);
}
