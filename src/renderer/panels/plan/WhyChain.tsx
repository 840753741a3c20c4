import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { whyThisDate } from '../../../core/schedule/explain.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import { useDocument } from '../../store/document.ts';
import { strings } from '../../ui/strings/index.ts';
import { showTasks } from './showTasks.ts';

interface Props {
  readonly schedule: Schedule;
  /** The task whose date is explained. */
  readonly taskId: string;
}

/** The chain of reasons for a date, on demand; each leads to its task. */
export function WhyChain({ schedule, taskId }: Props) {
  const workspace = useDocument((state) => state.workspace);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="plan-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight className="plan-arrow" />
        {strings.plan.why}
      </button>
      {open ? (
        <ol className="plan-why">
          {whyThisDate(workspace, schedule, taskId).map((reason, at) => (
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
