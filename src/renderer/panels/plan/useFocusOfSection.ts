import { type RefObject, useEffect, useRef } from 'react';
import { type PlanState, usePlan } from '../../store/plan.ts';

/** What decides which buttons there are. */
const shapeOf = ({ forecast, levelling, fteGains, baselineId }: PlanState): string =>
  [forecast, levelling, fteGains]
    .map(({ status, result, stale }) => `${status} ${result !== null} ${stale}`)
    .join(`, ${baselineId}, `);

/**
 * A button that was pressed goes away when its work begins or ends: the head of its section takes the focus, so that a
 * hand on the keyboard goes on from there, and all that came of it is in sight.
 */
export function useFocusOfSection(head: RefObject<HTMLElement | null>) {
  const inside = useRef(false);
  const shape = usePlan(shapeOf);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when buttons come and go
  useEffect(() => {
    if (!inside.current) return;
    if (document.activeElement === document.body) head.current?.focus({ preventScroll: true });
    // What came of it stands below the head, where the panel may end.
    if (document.activeElement === head.current) head.current?.scrollIntoView({ block: 'start' });
  }, [shape, head]);
  return {
    onFocus: () => {
      inside.current = true;
    },
    // What goes away with the focus is not heard of here.
    onBlur: () => {
      inside.current = false;
    },
  };
}
