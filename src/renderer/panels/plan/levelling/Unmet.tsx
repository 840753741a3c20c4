import type { UnmetDemand } from '../../../../core/schedule/plan/levelledPlan.ts';
import { strings } from '../../../ui/strings/index.ts';
import { FirstOf } from '../FirstOf.tsx';
import { RowName } from '../RowName.tsx';
import { showTasks } from '../showTasks.ts';
import { useTitles } from '../useTitles.ts';

const text = strings.plan;

/** Demands that no day can meet; levelling leaves them out. */
export function Unmet({ unmet }: { readonly unmet: readonly UnmetDemand[] }) {
  const titles = useTitles();
  if (unmet.length === 0) return null;
  return (
    <div>
      <h4 className="plan-subtitle plan-subtitle-warning">{text.unmet}</h4>
      <FirstOf
        items={unmet}
        atFirst={5}
        label={text.unmet}
        render={(demand) => (
          <li key={`${demand.taskId} ${demand.roleTypeId}`}>
            <button type="button" className="plan-row" onClick={() => showTasks([demand.taskId])}>
              <span className="plan-row-names">
                <RowName>{titles.task(demand.taskId)}</RowName>
                <span className="plan-row-meta">
                  {text.unmetDemand(demand, titles.roleType(demand.roleTypeId), titles.team(demand.teamId))}
                </span>
              </span>
            </button>
          </li>
        )}
      />
    </div>
  );
}
