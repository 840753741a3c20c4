import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Reason } from '../../../core/schedule/explain.ts';
import { strings } from '../../ui/strings/index.ts';
import { showTasks } from './showTasks.ts';

/** The chain of reasons for a date, worked out on demand; each leads to its task. */
export function WhyChain({ reasons }: { readonly reasons: () => readonly Reason[] }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="plan-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight className="plan-arrow" />
        {strings.plan.why}
      </button>
      {open ? (
        <ol className="plan-why">
          {reasons().map((reason, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sentences are a fixed text, in order
            <li key={at}>
              <button type="button" onClick={() => showTasks([reason.taskId])}>
                {reason.sentence}
              </button>
            </li>
          ))}
        </ol>
      ) : null}
    </>
  );
}
