import { type RefObject, useLayoutEffect, useState } from 'react';

/** The inner size of an element, followed. */
export function useElementSize(element: RefObject<HTMLElement | null>): {
  readonly width: number;
  readonly height: number;
} {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const of = element.current;
    if (!of) return;
    const measure = () => setSize({ width: of.clientWidth, height: of.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(of);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
