import { type RefObject, useEffect, useRef } from 'react';

/** A list that closes its popover gives the focus back first. */
const SETTLED_MS = 50;

/**
 * A finding that was repaired goes away, and with it the button that had the focus: the finding that stands in its place
 * takes it, so that a hand on the keyboard goes on from there. Leaving the list in any other way ends that.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, items: readonly unknown[]): void {
  const place = useRef<number | null>(null);
  useEffect(() => {
    const leave = (event: Event) => {
      const target = event.target instanceof Element ? event.target : null;
      const item = list.current?.contains(target) ? (target?.closest('.finding') ?? null) : null;
      if (item && event.type === 'focusin') place.current = [...(list.current?.children ?? [])].indexOf(item);
      else if (event.type !== 'focusin' || !target?.closest('[role=dialog]')) place.current = null;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave(event);
    };
    document.addEventListener('focusin', leave);
    document.addEventListener('pointerdown', leave);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('focusin', leave);
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when what is listed changes
  useEffect(() => {
    const timer = setTimeout(() => {
      const titles = list.current?.querySelectorAll<HTMLElement>('.finding-title') ?? [];
      if (place.current === null || titles.length === 0 || document.activeElement !== document.body) return;
      titles[Math.min(place.current, titles.length - 1)]?.focus();
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [items, list]);
}
