import { Diamond } from 'lucide-react';
import { useMemo } from 'react';
import { compareBaseline } from '../../../../core/schedule/baseline/compareBaseline.ts';
import { slipInWords } from '../../../../core/schedule/baseline/slipInWords.ts';
import { useDocument } from '../../../store/document.ts';
import { usePlan } from '../../../store/plan.ts';
import { strings } from '../../../ui/strings/index.ts';
import { FirstOf } from '../FirstOf.tsx';
import { RowName } from '../RowName.tsx';
import { showTasks } from '../showTasks.ts';
import { useDates } from '../useDates.ts';

const text = strings.plan;

/** What has moved since a baseline: in one sentence, then task by task. */
export function Slips({ baselineId }: { readonly baselineId: string }) {
  const workspace = useDocument((state) => state.workspace);
  const schedule = usePlan((state) => state.schedule);
  const { short } = useDates();
  const comparison = useMemo(
    () => (schedule ? compareBaseline(workspace, schedule, baselineId) : null),
    [workspace, schedule, baselineId],
  );
  if (!comparison) return null;
  const moved = comparison.tasks.filter(({ finishSlipDays }) => finishSlipDays !== 0);
  return (
    <div className="plan-slips">
      <p>{slipInWords(comparison)}</p>
      <FirstOf
        items={moved}
        atFirst={8}
        label={text.slipped}
        render={({ taskId, title, marker, before, now, finishSlipDays }) => (
          <li key={taskId}>
            <button type="button" className="plan-row" onClick={() => showTasks([taskId])}>
              {marker ? <Diamond className="plan-diamond" /> : null}
              <span className="plan-row-names">
                <RowName>{title || text.untitled}</RowName>
                <span className="plan-row-meta truncate tabular">
                  {text.fromTo(short(before.finishDate), short(now.finishDate))}
                </span>
              </span>
              <span className={finishSlipDays > 0 ? 'plan-slip plan-slip-late tabular' : 'plan-slip tabular'}>
                {text.signed(finishSlipDays)}
              </span>
            </button>
          </li>
        )}
      />
    </div>
  );
}
