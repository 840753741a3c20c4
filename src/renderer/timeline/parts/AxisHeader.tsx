import { memo } from 'react';
import { type AxisTick, axisRows } from '../layout/axisTicks.ts';
import { atDay, forDays } from './TaskBar.tsx';

interface Props {
  readonly originDay: number;
  readonly fromDay: number;
  readonly toDay: number;
  readonly pxPerDay: number;
  readonly textScale: number;
  readonly todayDay: number;
}

/** A label of the upper and the lower row needs so much room at usual text size. */
const UPPER_LABEL_PX = 62;
const LOWER_LABEL_PX = 30;

/** Two rows of labels over the part of the axis that is near the window. */
function AxisHeaderInner({ originDay, fromDay, toDay, pxPerDay, textScale, todayDay }: Props) {
  const { upper, lower } = axisRows(pxPerDay, fromDay, toDay, textScale);
  // The first cells are cut off where the axis begins; half a label is none.
  const isCut = (tick: AxisTick, labelPx: number) =>
    tick.fromDay < originDay && (tick.toDay - originDay) * pxPerDay < labelPx * textScale;
  return (
    <div className="tl-axis" aria-hidden="true">
      {upper.map((tick) => (
        <div
          key={tick.fromDay}
          className="tl-tick tl-tick-upper"
          style={{ left: atDay(tick.fromDay, originDay), width: forDays(tick.toDay - tick.fromDay) }}
        >
          {isCut(tick, UPPER_LABEL_PX) ? null : <span>{tick.label}</span>}
        </div>
      ))}
      {lower.map((tick) => (
        <div
          key={tick.fromDay}
          className={tick.unit === 'day' && tick.fromDay === todayDay ? 'tl-tick tl-tick-today' : 'tl-tick'}
          style={{ left: atDay(tick.fromDay, originDay), width: forDays(tick.toDay - tick.fromDay) }}
        >
          {isCut(tick, LOWER_LABEL_PX) ? null : <span>{tick.label}</span>}
        </div>
      ))}
    </div>
  );
}

export const AxisHeader = memo(AxisHeaderInner);
