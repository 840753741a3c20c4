import type { FinishHistogram, ForecastMoment, Spread } from '../../../../core/schedule/forecast/forecast.ts';
import { strings } from '../../../ui/strings/index.ts';
import { useCalendar, useDates } from '../useDates.ts';

const text = strings.plan;
const HEIGHT = 56;

interface Props {
  readonly histogram: FinishHistogram;
  readonly plan: ForecastMoment;
  readonly spread: Spread;
}

/** How many runs finish when; the line is the planned date, the paler bars come after P80. */
export function Histogram({ histogram: { fromDay, binDays, counts }, plan, spread }: Props) {
  const calendar = useCalendar();
  const { short } = useDates();
  const most = Math.max(...counts, 1);
  const p80 = spread.percentiles.find(({ level }) => level === 80)?.day ?? 0;
  const lastDay = fromDay + counts.length * binDays;
  const dateAt = (day: number) => short(calendar.dateOf(Math.max(0, Math.ceil(day) - 1)));
  const planX = (plan.day - fromDay) / binDays;
  const inside = planX >= 0 && planX <= counts.length;
  const label = text.histogram(dateAt(fromDay + binDays), dateAt(lastDay));
  return (
    <figure className="plan-histogram">
      {inside ? (
        <span className="plan-bin-label" style={{ left: `${(100 * planX) / counts.length}%` }}>
          {text.planLine}
        </span>
      ) : null}
      <svg viewBox={`0 0 ${counts.length} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {counts.map((count, at) => {
          const height = (count / most) * (HEIGHT - 4);
          const after = fromDay + (at + 1) * binDays > p80;
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
              key={at}
              className={after ? 'plan-bin plan-bin-after' : 'plan-bin'}
              x={at + 0.08}
              width={0.84}
              y={HEIGHT - height}
              height={height}
            />
          );
        })}
        {inside ? <line className="plan-bin-plan" x1={planX} x2={planX} y1={0} y2={HEIGHT} /> : null}
      </svg>
      <figcaption className="plan-axis">
        <span>{dateAt(fromDay + binDays)}</span>
        <span>{dateAt(lastDay)}</span>
      </figcaption>
    </figure>
  );
}
