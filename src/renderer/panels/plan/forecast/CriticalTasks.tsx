import { useMemo } from 'react';
import type { TaskForecast } from '../../../../core/schedule/forecast/forecast.ts';
import { strings } from '../../../ui/strings/index.ts';
import { FirstOf } from '../FirstOf.tsx';
import { RowName } from '../RowName.tsx';
import { showTasks } from '../showTasks.ts';
import { useTitles } from '../useTitles.ts';

const text = strings.plan;

/** The tasks that are critical in most runs; of equals the one first whose days move the finish most. */
export function CriticalTasks({ tasks }: { readonly tasks: readonly TaskForecast[] }) {
  const titles = useTitles();
  const sorted = useMemo(
    () =>
      tasks
        .filter(({ criticality }) => criticality > 0)
        .sort((a, b) => b.criticality - a.criticality || b.cruciality - a.cruciality),
    [tasks],
  );
  if (sorted.length === 0) return null;
  return (
    <div>
      <h4 className="plan-subtitle" title={text.criticalityHint}>
        {text.critical}
      </h4>
      <FirstOf
        items={sorted}
        atFirst={6}
        label={text.critical}
        render={({ taskId, criticality, cruciality }) => (
          <li key={taskId}>
            <button
              type="button"
              className="plan-row plan-row-bar"
              title={text.cruciality(text.percent(cruciality))}
              onClick={() => showTasks([taskId])}
            >
              <RowName>{titles.task(taskId)}</RowName>
              <span className="plan-row-value tabular">{text.percent(criticality)}</span>
              <span className="plan-bar">
                <span className="plan-bar-span plan-bar-critical" style={{ width: `${100 * criticality}%` }} />
              </span>
            </button>
          </li>
        )}
      />
    </div>
  );
}
