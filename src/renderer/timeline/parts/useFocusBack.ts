import { type RefObject, useEffect, useRef } from 'react';
import { useSession } from '../../store/session.ts';
import { useHand } from '../hand.ts';

/** When a name has been typed and nothing else took the focus, it goes back to the grid, which names its active row. */
export function useFocusBack(grid: RefObject<HTMLElement | null>): void {
  const renaming = useSession((state) => state.editing !== null);
  const drafting = useHand((hand) => hand.draft !== null);
  const typing = useRef(false);
  useEffect(() => {
    if (typing.current && !renaming && !drafting && document.activeElement === document.body)
      grid.current?.focus({ preventScroll: true });
    typing.current = renaming || drafting;
  }, [renaming, drafting, grid]);
}
