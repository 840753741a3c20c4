import { useMemo } from 'react';
import { latestStarts } from '../../../../core/schedule/whatIf/latestStarts.ts';
import { useDocument } from '../../../store/document.ts';
import { usePlan } from '../../../store/plan.ts';
import { strings } from '../../../ui/strings/index.ts';
import { FirstOf } from '../FirstOf.tsx';
import { RowName } from '../RowName.tsx';
import { showTasks } from '../showTasks.ts';
import { useDates } from '../useDates.ts';
import { useTitles } from '../useTitles.ts';

const text = strings.plan;

/** When each task that leads to the target has to start at the latest, the most urgent first. */
export function LatestStarts() {
  const workspace = useDocument((state) => state.workspace);
  const targetId = usePlan((state) => state.targetId);
  const titles = useTitles();
  const { short } = useDates();
  const starts = useMemo(() => latestStarts(workspace, { targetId: targetId ?? undefined }), [workspace, targetId]);
  if (starts.length === 0) return null;
  return (
    <div>
      <h4 className="plan-subtitle">{text.latestStarts}</h4>
      <p className="plan-note">{text.latestStartsHint(targetId === null ? null : titles.task(targetId))}</p>
      <FirstOf
        items={starts}
        atFirst={6}
        label={text.latestStarts}
        render={({ taskId, latestStart, totalFloat }) => (
          <li key={taskId}>
            <button type="button" className="plan-row" onClick={() => showTasks([taskId])}>
              <span className="plan-row-names">
                <RowName>{titles.task(taskId)}</RowName>
              </span>
              <span className={totalFloat < 0 ? 'plan-slip plan-slip-late tabular' : 'plan-row-value tabular'}>
                {short(latestStart)}
              </span>
            </button>
          </li>
        )}
      />
    </div>
  );
}
