import { useMemo, useRef } from 'react';
import { reuse } from './nodes.ts';

/** The elements with the identity they had before, where they are the same. */
export function useReused<E extends { readonly id: string }>(elements: readonly E[]): E[] {
  const before = useRef<E[]>([]);
  return useMemo(() => {
    const next = reuse(before.current, elements);
    before.current = next;
    return next;
  }, [elements]);
}
