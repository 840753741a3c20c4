import { useMemo } from 'react';
import { shortenByADay } from '../../../../core/schedule/whatIf/shortenByADay.ts';
import { useDocument } from '../../../store/document.ts';
import { usePlan } from '../../../store/plan.ts';
import { strings } from '../../../ui/strings/index.ts';
import { FirstOf } from '../FirstOf.tsx';
import { RowName } from '../RowName.tsx';
import { showTasks } from '../showTasks.ts';
import { useTitles } from '../useTitles.ts';

const text = strings.plan;

/** Which task, a day shorter, would help most. */
export function Shorten() {
  const workspace = useDocument((state) => state.workspace);
  const targetId = usePlan((state) => state.targetId);
  const titles = useTitles();
  const helping = useMemo(() => shortenByADay(workspace, { targetId: targetId ?? undefined }), [workspace, targetId]);
  return (
    <div>
      <h4 className="plan-subtitle">{text.shorten}</h4>
      <p className="plan-note">{helping.length === 0 ? text.shortenNone : text.shortenHint}</p>
      <FirstOf
        items={helping}
        atFirst={6}
        label={text.shorten}
        render={({ taskId, finishDays, latenessDays }) => (
          <li key={taskId}>
            <button type="button" className="plan-row" onClick={() => showTasks([taskId])}>
              <span className="plan-row-names">
                <RowName>{titles.task(taskId)}</RowName>
              </span>
              <span className="plan-row-value tabular">
                {finishDays > 0 ? text.gain(finishDays) : text.lessLate(latenessDays)}
              </span>
            </button>
          </li>
        )}
      />
    </div>
  );
}
