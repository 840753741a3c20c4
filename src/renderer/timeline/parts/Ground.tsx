import { memo } from 'react';
import type { Calendar } from '../../../core/schedule/calendar.ts';
import { axisRows } from '../layout/axisTicks.ts';
import { daysOff } from '../layout/daysOff.ts';
import { atDay, forDays } from './TaskBar.tsx';

interface Props {
  readonly calendar: Calendar;
  readonly workingWeek: readonly number[];
  readonly originDay: number;
  readonly fromDay: number;
  readonly toDay: number;
  readonly pxPerDay: number;
  readonly textScale: number;
}

/** Days off narrower than this only make the ground grey. */
const LEAST_SHADED_PX = 2.5;

/** What lies under the bars near the window: lines of the axis, weekends and holidays. */
function GroundInner({ calendar, workingWeek, originDay, fromDay, toDay, pxPerDay, textScale }: Props) {
  const { upper, lower } = axisRows(pxPerDay, fromDay, toDay, textScale);
  const off = pxPerDay < LEAST_SHADED_PX ? [] : daysOff(calendar, workingWeek, fromDay, toDay);
  return (
    <div className="tl-ground" aria-hidden="true">
      {off.map((span) => (
        <span
          key={span.fromDay}
          className={span.holiday ? 'tl-off tl-off-holiday' : 'tl-off'}
          style={{ left: atDay(span.fromDay, originDay), width: forDays(span.toDay - span.fromDay) }}
        />
      ))}
      {lower.map(({ fromDay: day, unit }) =>
        unit === 'day' ? null : <span key={day} className="tl-line" style={{ left: atDay(day, originDay) }} />,
      )}
      {upper.map(({ fromDay: day }) => (
        <span key={`upper${day}`} className="tl-line tl-line-upper" style={{ left: atDay(day, originDay) }} />
      ))}
    </div>
  );
}

export const Ground = memo(GroundInner);
