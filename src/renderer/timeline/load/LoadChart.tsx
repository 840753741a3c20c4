// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by a virtualiser, not by a list
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { settingsOf } from '../../../core/model/nouns.ts';
import { loadsOf } from '../../store/plan/loads.ts';
import { usePlan } from '../../store/plan.ts';
import { strings } from '../../ui/strings/index.ts';
import { wheelZoom } from '../gestures/wheelZoom.ts';
import { type LoadRow, loadPieces, loadRows } from '../layout/loadShapes.ts';
import type { TimeScale } from '../layout/timeScale.ts';
import type { TimelineModel } from '../model.ts';
import { DayLines } from '../parts/DayLines.tsx';
import { Ground } from '../parts/Ground.tsx';
import { useTimeWindow } from '../parts/useTimeWindow.ts';
import { timelineStage } from '../stage.ts';
import { LoadRowView } from './LoadRowView.tsx';
import { OverloadPopover, type ShownOverload } from './OverloadPopover.tsx';
import './load.css';

const say = strings.timeline;
const ROW_PX = 46;

interface Props {
  readonly model: TimelineModel;
  readonly scale: TimeScale;
  /** The grid above, whose time this chart follows. */
  readonly grid: RefObject<HTMLElement | null>;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly textScale: number;
}

/** What the teams are asked for and what they have, over the same time as the bars above. */
export function LoadChart({ model, scale, grid, widthPx, heightPx, textScale }: Props) {
  const { workspace, schedule, calendar, range } = model;
  const proposal = usePlan((state) => state.levelling.result);
  const scroller = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<ShownOverload | null>(null);
  const rowHeightPx = ROW_PX * textScale;
  const { rows, before } = useMemo(() => {
    const now = loadsOf(workspace, schedule);
    const after = proposal ? loadsOf(workspace, proposal) : null;
    const made = loadRows(workspace, after ?? now, after ? now : []);
    const pieces = new Map(
      (after ? now : []).map((load) => [`${load.teamId} ${load.roleTypeId}`, loadPieces(load, calendar)]),
    );
    return { rows: made, before: pieces };
  }, [workspace, schedule, proposal, calendar]);
  const window = useTimeWindow(grid, scale, widthPx);
  useFollowed(grid, scroller, scale);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 3,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows change their height with the size of the text
  useEffect(() => virtual.measure(), [rowHeightPx]);
  const style = { '--load-row': `${rowHeightPx}px`, height: heightPx } as CSSProperties;
  const days = range.toDay - range.fromDay;
  return (
    <section className="tl-load" aria-label={say.load} style={style}>
      <div ref={scroller} className="tl-load-scroller">
        <div className="tl-content" style={{ width: `calc(var(--table) + var(--day) * ${days})` }}>
          <div className="tl-rows" role="list" style={{ height: virtual.getTotalSize() }}>
            <Ground
              {...window}
              calendar={calendar}
              workingWeek={settingsOf(workspace).workingWeek}
              originDay={scale.originDay}
              pxPerDay={scale.pxPerDay}
              textScale={textScale}
            />
            <div className="tl-day-lines" aria-hidden="true">
              <DayLines model={model} />
            </div>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index] as LoadRow;
              return (
                <LoadRowView
                  key={row.key}
                  row={row}
                  before={before.get(row.key) ?? null}
                  calendar={calendar}
                  range={range}
                  topPx={start}
                  onShow={(overload, anchor) => setShown({ row, overload, anchor })}
                />
              );
            })}
          </div>
        </div>
      </div>
      {rows.length === 0 ? <p className="tl-load-empty">{say.noLoad}</p> : null}
      {shown ? <OverloadPopover {...shown} model={model} onClose={() => setShown(null)} /> : null}
    </section>
  );
}

/** Keeps the chart at the same place in time as the grid; a wheel over it scrolls the grid sideways. */
function useFollowed(
  grid: RefObject<HTMLElement | null>,
  chart: RefObject<HTMLElement | null>,
  scale: TimeScale,
): void {
  useEffect(() => {
    const [leads, follows] = [grid.current, chart.current];
    if (!leads || !follows) return;
    const follow = () => {
      follows.scrollLeft = leads.scrollLeft;
    };
    const onWheel = (event: WheelEvent) => {
      const stage = timelineStage();
      if (!stage || !wheelZoom(stage, follows, event)) leads.scrollLeft += event.shiftKey ? event.deltaY : event.deltaX;
    };
    leads.addEventListener('scroll', follow, { passive: true, capture: true });
    follows.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      leads.removeEventListener('scroll', follow, { capture: true });
      follows.removeEventListener('wheel', onWheel);
    };
  }, [grid, chart]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a zoom the grid stands elsewhere
  useEffect(() => {
    if (grid.current && chart.current) chart.current.scrollLeft = grid.current.scrollLeft;
  }, [grid, chart, scale]);
}
