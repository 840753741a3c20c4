import { useMemo } from 'react';
import { sharedFloat } from '../../../../core/schedule/whatIf/sharedFloat.ts';
import { useDocument } from '../../../store/document.ts';
import { usePlan } from '../../../store/plan.ts';
import { strings } from '../../../ui/strings/index.ts';
import { FirstOf } from '../FirstOf.tsx';
import { RowName } from '../RowName.tsx';
import { showTasks } from '../showTasks.ts';
import { useTitles } from '../useTitles.ts';

const text = strings.plan;

/** Chains of tasks that have one float between them. */
export function SharedFloat() {
  const workspace = useDocument((state) => state.workspace);
  const schedule = usePlan((state) => state.schedule);
  const titles = useTitles();
  const chains = useMemo(() => (schedule ? sharedFloat(workspace, schedule) : []), [workspace, schedule]);
  return (
    <div>
      <h4 className="plan-subtitle">{text.sharedFloat}</h4>
      <p className="plan-note">{chains.length === 0 ? text.sharedFloatNone : text.sharedFloatHint}</p>
      <FirstOf
        items={chains}
        atFirst={4}
        label={text.sharedFloat}
        render={({ taskIds, floatDays }) => (
          <li key={taskIds.join()}>
            <button type="button" className="plan-row" onClick={() => showTasks(taskIds)}>
              <span className="plan-row-names">
                <RowName>{text.fromTo(titles.task(taskIds[0] ?? ''), titles.task(taskIds.at(-1) ?? ''))}</RowName>
                <span className="plan-row-meta">{text.chain(taskIds.length)}</span>
              </span>
              <span className="plan-row-value tabular">{text.days(floatDays)}</span>
            </button>
          </li>
        )}
      />
    </div>
  );
}
