import type { Influence } from '../../../../core/schedule/forecast/forecast.ts';
import { useDocument } from '../../../store/document.ts';
import { strings } from '../../../ui/strings/index.ts';
import { showSubjects } from '../../findings/showSubjects.ts';
import { FirstOf } from '../FirstOf.tsx';
import { RowName } from '../RowName.tsx';
import { showTasks } from '../showTasks.ts';
import { useCalendar, useDates } from '../useDates.ts';
import { useTitles } from '../useTitles.ts';

const text = strings.plan;

interface Props {
  readonly influences: readonly Influence[];
  /** The finish of the runs on average. */
  readonly meanDay: number;
}

/** What the project finish hangs on: a bar each, from where it goes best to where it goes worst. */
export function Tornado({ influences, meanDay }: Props) {
  const calendar = useCalendar();
  const { short } = useDates();
  const titles = useTitles();
  const risks = useDocument((state) => state.workspace.risk_event);
  if (influences.length === 0) return null;
  const low = Math.min(...influences.map(({ lowDays }) => lowDays));
  const high = Math.max(...influences.map(({ highDays }) => highDays));
  const share = (days: number) => `${(100 * (days - low)) / Math.max(high - low, 1e-9)}%`;
  const dateAt = (days: number) => short(calendar.dateOf(Math.max(0, Math.ceil(days) - 1)));
  const nameOf = ({ source }: Influence) => {
    if (source.kind === 'team') return text.driverTeam(titles.team(source.teamId));
    if (source.kind === 'task') return titles.task(source.taskId);
    return text.driverRisk(risks.get(source.riskEventId)?.title ?? '', titles.task(source.taskId));
  };
  const show = ({ source }: Influence) =>
    source.kind === 'team' ? showSubjects([{ type: 'team', id: source.teamId }]) : showTasks([source.taskId]);
  return (
    <div>
      <h4 className="plan-subtitle" title={text.driversHint}>
        {text.drivers}
      </h4>
      <FirstOf
        items={influences}
        atFirst={6}
        label={text.drivers}
        render={(influence) => (
          <li key={JSON.stringify(influence.source)}>
            <button
              type="button"
              className="plan-row plan-row-bar"
              title={text.driverSpan(dateAt(influence.lowDays), dateAt(influence.highDays))}
              onClick={() => show(influence)}
            >
              <RowName>{nameOf(influence)}</RowName>
              <span className="plan-row-value tabular">{text.days(influence.swingDays)}</span>
              <span className="plan-bar">
                <span
                  className="plan-bar-span"
                  style={{ left: share(influence.lowDays), width: share(low + influence.swingDays) }}
                />
                <span className="plan-bar-mean" style={{ left: share(meanDay) }} />
              </span>
            </button>
          </li>
        )}
      />
    </div>
  );
}
