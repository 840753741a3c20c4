import type { TargetForecast } from '../../../../core/schedule/forecast/forecast.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { strings } from '../../../ui/strings/index.ts';
import { FirstOf } from '../FirstOf.tsx';
import { RowName } from '../RowName.tsx';
import { showTasks } from '../showTasks.ts';
import { useDates } from '../useDates.ts';
import { useTitles } from '../useTitles.ts';

const text = strings.plan;
const LIKELY = 0.8;
const OPEN = 0.5;
const toneOf = (share: number) => (share >= LIKELY ? 'good' : share >= OPEN ? 'warning' : 'critical');

interface Props {
  readonly milestones: readonly TargetForecast[];
  /** The dates are those of the levelled order, which the bars do not show before it is accepted. */
  readonly levelled: boolean;
}

/** Each milestone with its planned date, its P80, and how sure its own date is. */
export function Milestones({ milestones, levelled }: Props) {
  const { short } = useDates();
  const titles = useTitles();
  if (milestones.length === 0) return null;
  return (
    <div>
      <h4 className="plan-subtitle">{levelled ? text.milestonesLevelled : text.milestones}</h4>
      <FirstOf
        items={milestones}
        atFirst={8}
        label={text.milestones}
        render={({ taskId, plan, spread, dueDate }) => {
          const p80 = spread?.percentiles.find(({ level }) => level === 80)?.date ?? null;
          const odds = spread?.dueProbability ?? null;
          return taskId === null ? null : (
            <li key={taskId}>
              <button type="button" className="plan-row" onClick={() => showTasks([taskId])}>
                <span className="plan-row-names">
                  <RowName>{titles.task(taskId)}</RowName>
                  <span className="plan-row-meta tabular">
                    {text.milestoneP80(short(plan.date), p80 === null ? null : short(p80))}
                  </span>
                </span>
                {odds === null || dueDate === null ? null : (
                  <Chip tone={toneOf(odds)}>{text.meets(text.percent(odds), short(dueDate))}</Chip>
                )}
              </button>
            </li>
          );
        }}
      />
    </div>
  );
}
