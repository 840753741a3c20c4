import { useMemo } from 'react';
import { handOffsOf } from '../../../../core/insight/schedule/handOffsOf.ts';
import { useDocument } from '../../../store/document.ts';
import { usePlan } from '../../../store/plan.ts';
import { strings } from '../../../ui/strings/index.ts';
import { FirstOf } from '../FirstOf.tsx';
import { RowName } from '../RowName.tsx';
import { showTasks } from '../showTasks.ts';
import { useDates } from '../useDates.ts';
import { useTitles } from '../useTitles.ts';

const text = strings.plan;

/** Where work on the critical path goes from one team to another. */
export function HandOffs() {
  const workspace = useDocument((state) => state.workspace);
  const schedule = usePlan((state) => state.schedule);
  const titles = useTitles();
  const { short } = useDates();
  const crossings = useMemo(() => (schedule ? handOffsOf(workspace, schedule).crossings : []), [workspace, schedule]);
  return (
    <div>
      <h4 className="plan-subtitle">{text.handOffs}</h4>
      {crossings.length === 0 ? <p className="plan-note">{text.handOffsNone}</p> : null}
      <FirstOf
        items={crossings}
        atFirst={6}
        label={text.handOffs}
        render={({ fromTaskId, toTaskId, fromTeamId, toTeamId, date, onlyConnection }) => (
          <li key={`${fromTaskId} ${toTaskId}`}>
            <button type="button" className="plan-row" onClick={() => showTasks([fromTaskId, toTaskId])}>
              <span className="plan-row-names">
                <RowName>{text.handOff(titles.team(fromTeamId), titles.team(toTeamId))}</RowName>
                <span className="plan-row-meta truncate">{text.handOffOf(titles.task(toTaskId), onlyConnection)}</span>
              </span>
              <span className="plan-row-value tabular">{short(date)}</span>
            </button>
          </li>
        )}
      />
    </div>
  );
}
