import { type RefObject, useEffect, useState } from 'react';
import { axisDayAt, type TimeScale } from '../layout/timeScale.ts';

/** The axis is drawn in pieces of this width, so that scrolling mostly draws nothing. */
const PIECE_PX = 600;

/** The days near the window: what is in sight and a piece on either side. */
export function useTimeWindow(
  scroller: RefObject<HTMLElement | null>,
  scale: TimeScale,
  widthPx: number,
): { readonly fromDay: number; readonly toDay: number } {
  const [piece, setPiece] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setPiece(Math.floor(element.scrollLeft / PIECE_PX));
    look();
    // Before the rows change: where it stands is then known without laying out anything.
    element.addEventListener('scroll', look, { passive: true, capture: true });
    return () => element.removeEventListener('scroll', look, { capture: true });
  }, [scroller]);
  const fromPx = (piece - 1) * PIECE_PX;
  return {
    fromDay: Math.floor(axisDayAt(scale, Math.max(0, fromPx))),
    toDay: Math.ceil(axisDayAt(scale, (piece + 2) * PIECE_PX + widthPx)),
  };
}
