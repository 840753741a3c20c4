import { memo } from 'react';
import { axisRows } from '../layout/axisTicks.ts';
import { atDay, forDays } from './TaskBar.tsx';

interface Props {
  readonly originDay: number;
  readonly fromDay: number;
  readonly toDay: number;
  readonly pxPerDay: number;
  readonly textScale: number;
  readonly todayDay: number;
}

/** A label needs so much room at usual text size. */
const LABEL_PX = 62;

/** Two rows of labels over the part of the axis that is near the window. */
function AxisHeaderInner({ originDay, fromDay, toDay, pxPerDay, textScale, todayDay }: Props) {
  const { upper, lower } = axisRows(pxPerDay, fromDay, toDay, textScale);
  return (
    <div className="tl-axis" aria-hidden="true">
      {upper.map((tick) => (
        <div
          key={tick.fromDay}
          className="tl-tick tl-tick-upper"
          style={{ left: atDay(tick.fromDay, originDay), width: forDays(tick.toDay - tick.fromDay) }}
        >
          {(tick.toDay - Math.max(tick.fromDay, originDay)) * pxPerDay >= LABEL_PX * textScale ? (
            <span>{tick.label}</span>
          ) : null}
        </div>
      ))}
      {lower.map((tick) => (
        <div
          key={tick.fromDay}
          className={tick.unit === 'day' && tick.fromDay === todayDay ? 'tl-tick tl-tick-today' : 'tl-tick'}
          style={{ left: atDay(tick.fromDay, originDay), width: forDays(tick.toDay - tick.fromDay) }}
        >
          <span>{tick.label}</span>
        </div>
      ))}
    </div>
  );
}

export const AxisHeader = memo(AxisHeaderInner);
