// biome-ignore-all lint/a11y/useSemanticElements: a grid of two scrolled parts is no table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { classNames } from '../../ui/classNames.ts';
import { strings } from '../../ui/strings/index.ts';
import { useHand } from '../hand.ts';
import type { Grouping } from '../layout/lanes.ts';
import type { Row } from '../layout/rows.ts';
import { toggleLane } from '../look.ts';
import { daysText, floatText, shortDate } from '../words.ts';
import { atDay, forDays } from './TaskBar.tsx';

const say = strings.timeline;

interface Props {
  readonly row: Extract<Row, { kind: 'lane' }>;
  readonly grouping: Grouping;
  readonly rowIndex: number;
  readonly topPx: number;
  readonly originDay: number;
  readonly thisYear: string;
}

/** The header of a lane: what it is, how much is in it, and a bar from its first start to its last finish. */
function LaneRowInner({ row, grouping, rowIndex, topPx, originDay, thisYear }: Props) {
  const { lane, open, depth, key } = row;
  const { count, from, to, startDate, finishDate, leastFloat } = row.summary;
  const active = useHand((hand) => hand.activeKey === key);
  const name = lane.name ?? say.noLane[grouping];
  const filled = Number.isFinite(from);
  const start = filled ? shortDate(startDate, thisYear) : '';
  const finish = filled ? shortDate(finishDate, thisYear) : '';
  const tone = leastFloat === null ? 'calm' : leastFloat < 0.05 ? 'critical' : 'calm';
  const float = leastFloat === null ? '' : floatText(leastFloat);
  return (
    <div
      id={`tl-row-${key}`}
      role="row"
      aria-rowindex={rowIndex + 2}
      aria-level={depth + 1}
      aria-expanded={open}
      aria-label={say.rowLane(name, say.tasks(count), start, finish)}
      className={classNames('tl-row tl-row-lane', active && 'tl-row-active')}
      style={{ top: topPx }}
      data-row={key}
    >
      <div className="tl-cells" data-part="lane">
        <div
          role="gridcell"
          className="tl-cell tl-cell-name"
          style={{ paddingLeft: `${0.35 + depth * 1.15}em` }}
          title={name}
        >
          <button
            type="button"
            tabIndex={-1}
            className="tl-fold"
            aria-label={open ? say.closeLane : say.openLane}
            onClick={(event) => {
              event.stopPropagation();
              toggleLane(key);
            }}
          >
            {open ? <ChevronDown /> : <ChevronRight />}
          </button>
          <span className="tl-lane-name truncate">{name}</span>
          <span className="tl-lane-count tabular">{count}</span>
        </div>
        <div role="gridcell" className="tl-cell tl-cell-owner" />
        <div role="gridcell" className="tl-cell tl-cell-days" />
        <div role="gridcell" className="tl-cell tl-cell-date">
          {start}
        </div>
        <div role="gridcell" className="tl-cell tl-cell-date tl-cell-finish">
          {finish}
        </div>
        <div role="gridcell" className="tl-cell tl-cell-float">
          {float === '' ? null : (
            <span
              className={`tl-float tl-float-${tone === 'critical' ? 'tight' : 'calm'} tl-float-lane`}
              title={say.laneFloat(daysText(leastFloat ?? 0))}
            >
              {float}
            </span>
          )}
        </div>
      </div>
      <div role="gridcell" className="tl-track" aria-hidden="true">
        {filled ? (
          <span
            className={`tl-summary tl-summary-${tone}`}
            style={{ left: atDay(from, originDay), width: forDays(Math.max(0.3, to - from)) }}
          />
        ) : null}
      </div>
    </div>
  );
}

export const LaneRow = memo(LaneRowInner);
