import { useEffect, useRef, useState } from 'react';
import { editFields } from '../../../core/change/commands/editFields.ts';
import { type Estimate, parseEstimate, SIZES } from '../../../core/interchange/outline/parseEstimate.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { Button } from '../../ui/Button.tsx';
import { strings } from '../../ui/strings/index.ts';

const text = strings.findings;

/** One estimate for some tasks: a size, a duration, or three points. */
export function EstimateEntry({
  taskIds,
  onDone,
}: {
  readonly taskIds: readonly string[];
  readonly onDone: () => void;
}) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Else the first size has the focus, and Enter after typing takes that.
  useEffect(() => field.current?.focus(), []);
  const estimate = parseEstimate(typed);
  const set = (values: Estimate) => {
    onDone();
    run(editFields(currentWorkspace(), { table: 'task', ids: taskIds, values: { ...values } }));
  };
  return (
    <form
      className="estimate-entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (estimate) set(estimate);
      }}
    >
      <p className="estimate-entry-hint">{text.estimateFor(taskIds.length)}</p>
      <div className="estimate-sizes">
        {(Object.keys(SIZES) as (keyof typeof SIZES)[]).map((size) => {
          const [optimisticDays, likelyDays, pessimisticDays] = SIZES[size];
          return (
            <Button key={size} size="small" onClick={() => set({ optimisticDays, likelyDays, pessimisticDays })}>
              {text.size(size, SIZES[size])}
            </Button>
          );
        })}
      </div>
      <div className="estimate-line fields-boxed">
        <input
          ref={field}
          className="field-input"
          aria-label={text.estimateTyped}
          placeholder={text.estimatePlaceholder}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button tone="primary" submits disabled={!estimate}>
          {text.set}
        </Button>
      </div>
      {typed !== '' && !estimate ? <p className="field-problem">{text.estimateWrong}</p> : null}
    </form>
  );
}
