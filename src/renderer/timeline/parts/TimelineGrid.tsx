// biome-ignore-all lint/a11y/useSemanticElements: a grid of two scrolled parts is no table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { settingsOf } from '../../../core/model/nouns.ts';
import { classNames } from '../../ui/classNames.ts';
import { strings } from '../../ui/strings/index.ts';
import { useHand } from '../hand.ts';
import { axisDayAt, clampZoom, leftDayWith, type TimeScale, xOf } from '../layout/timeScale.ts';
import { changeLook, currentLook, useLook } from '../look.ts';
import type { TimelineModel } from '../model.ts';
import { type TimelineStage, takeTimelineStage } from '../stage.ts';
import { AxisHeader } from './AxisHeader.tsx';
import { DayLines } from './DayLines.tsx';
import { GridRow } from './GridRow.tsx';
import { Ground } from './Ground.tsx';
import { LinkLayer } from './LinkLayer.tsx';
import { useGridListeners } from './useGridListeners.ts';
import { useTimeWindow } from './useTimeWindow.ts';

const say = strings.timeline;

/** Height of a row at usual text size. */
export const ROW_PX = 32;
const HEAD_PX = 46;

interface Props {
  readonly model: TimelineModel;
  readonly scale: TimeScale;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly size: { readonly width: number; readonly height: number };
  readonly tableWidthPx: number;
  /** 2 on the wall. */
  readonly textScale: number;
}

const COLUMNS = [
  ['name', say.columns.name],
  ['owner', say.columns.owner],
  ['days', say.columns.duration],
  ['date', say.columns.start],
  ['date tl-cell-finish', say.columns.finish],
  ['float', say.columns.float],
] as const;

/** The table at the left and the bars beside it: one grid that scrolls both ways and draws the rows in sight. */
export function TimelineGrid({ model, scale, scroller, size, tableWidthPx, textScale }: Props) {
  const { rows, range } = model;
  const grouping = useLook((look) => look.grouping);
  const activeKey = useHand((hand) => hand.activeKey);
  const rowsElement = useRef<HTMLDivElement>(null);
  const rowHeightPx = ROW_PX * textScale;
  const headPx = HEAD_PX * textScale;
  const leftDay = useRef<number | null>(currentLook().leftDay);
  const window = useTimeWindow(scroller, scale, size.width);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    initialOffset: currentLook().topPx,
    scrollPaddingStart: headPx,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows change their height with the size of the text
  useLayoutEffect(() => virtual.measure(), [rowHeightPx]);

  // What was at the left edge stays there when the scale changes.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && leftDay.current !== null) element.scrollLeft = xOf(scale, leftDay.current);
  }, [scale, scroller]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = currentLook().topPx;
    return () => changeLook({ leftDay: leftDay.current, topPx: element.scrollTop });
  }, [scroller]);

  const zoomTo: TimelineStage['zoomTo'] = (pxPerDay, atX) => {
    const element = scroller.current;
    if (!element) return;
    if (pxPerDay === null) leftDay.current = range.fromDay;
    else {
      const middleX = (size.width - tableWidthPx) / 2;
      const day = axisDayAt(scale, element.scrollLeft + (atX ?? middleX));
      // Without a pointer: what is in the middle, and never a place where nothing is.
      const held = atX === undefined ? Math.min(Math.max(day, range.fromDay), range.lastDay) : day;
      leftDay.current = leftDayWith(held, atX ?? middleX, clampZoom(pxPerDay));
    }
    changeLook({ pxPerDay: pxPerDay === null ? null : clampZoom(pxPerDay) });
  };
  const reveal = (rowIndex: number) => virtual.scrollToIndex(rowIndex, { align: 'auto' });
  const live = useRef<TimelineStage | null>(null);
  useLayoutEffect(() => {
    if (!scroller.current || !rowsElement.current) return;
    const stage = { scroller: scroller.current, rows: rowsElement.current };
    live.current = { ...stage, model, scale, rowHeightPx, tableWidthPx, zoomTo, reveal };
    return takeTimelineStage(live.current);
  });
  useGridListeners(scroller, rowsElement, live, (element) => {
    leftDay.current = axisDayAt(live.current?.scale ?? scale, element.scrollLeft);
  });

  const items = virtual.getVirtualItems();
  const firstRow = items[0]?.index ?? 0;
  const lastRow = items.at(-1)?.index ?? -1;
  const style = {
    '--head': `${headPx}px`,
    width: `calc(var(--table) + var(--day) * ${range.toDay - range.fromDay})`,
  } as CSSProperties;
  return (
    <div
      ref={scroller}
      className="tl-scroller"
      role="treegrid"
      aria-label={say.gridLabel}
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={activeKey === null ? undefined : `tl-row-${activeKey}`}
      tabIndex={0}
    >
      <div className="tl-content" style={style}>
        <div className="tl-head" role="row" aria-rowindex={1}>
          <div className="tl-cells tl-cells-head">
            {COLUMNS.map(([name, label]) => (
              <div key={name} role="columnheader" className={classNames('tl-cell', `tl-cell-${name}`)}>
                {label}
              </div>
            ))}
          </div>
          <AxisHeader
            {...window}
            originDay={scale.originDay}
            pxPerDay={scale.pxPerDay}
            textScale={textScale}
            todayDay={model.todayDay}
          />
          <div className="tl-day-labels" aria-hidden="true">
            <DayLines model={model} labelsAt={scale.pxPerDay / textScale} />
          </div>
        </div>
        <div ref={rowsElement} className="tl-rows" style={{ height: virtual.getTotalSize() }}>
          <Ground
            {...window}
            calendar={model.calendar}
            workingWeek={settingsOf(model.workspace).workingWeek}
            originDay={scale.originDay}
            pxPerDay={scale.pxPerDay}
            textScale={textScale}
          />
          <div className="tl-band" aria-hidden="true" />
          <div className="tl-day-lines" aria-hidden="true">
            <DayLines model={model} />
          </div>
          <LinkLayer model={model} scale={scale} rowHeightPx={rowHeightPx} firstRow={firstRow} lastRow={lastRow} />
          {items.map(({ index, start }) => (
            <GridRow key={rows[index]?.key ?? index} model={model} index={index} topPx={start} grouping={grouping} />
          ))}
        </div>
      </div>
    </div>
  );
}
