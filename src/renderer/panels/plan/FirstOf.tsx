import { type ReactNode, useState } from 'react';
import { strings } from '../../ui/strings/index.ts';

interface Props<T> {
  readonly items: readonly T[];
  readonly atFirst: number;
  readonly label?: string;
  readonly render: (item: T) => ReactNode;
}

/** A list that shows its first entries, and the others on demand. */
export function FirstOf<T>({ items, atFirst, label, render }: Props<T>) {
  const [all, setAll] = useState(false);
  const rest = items.length - atFirst;
  return (
    <>
      <ul className="plan-list" aria-label={label}>
        {(all ? items : items.slice(0, atFirst)).map(render)}
      </ul>
      {rest > 0 ? (
        <button type="button" className="plan-more" onClick={() => setAll(!all)}>
          {all ? strings.plan.fewer : strings.plan.more(rest)}
        </button>
      ) : null}
    </>
  );
}
