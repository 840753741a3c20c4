import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { EmptyHint } from '../canvas/parts/EmptyHint.tsx';
import { CriticalSummary } from '../canvas/roadmap/CriticalSummary.tsx';
import { useDocument } from '../store/document.ts';
import { parseRef } from '../store/refs.ts';
import { useSession } from '../store/session.ts';
import { Spinner } from '../ui/Spinner.tsx';
import { strings } from '../ui/strings/index.ts';
import { timelineCommands } from './commands.ts';
import { restHand, useHand } from './hand.ts';
import type { TimeScale } from './layout/timeScale.ts';
import { fitZoom } from './layout/zoomLevels.ts';
import { LoadChart } from './load/LoadChart.tsx';
import { changeLook, useLook } from './look.ts';
import { type TimelineModel, useTimelineModel } from './model.ts';
import { HandHint } from './parts/HandHint.tsx';
import { Splitter } from './parts/Splitter.tsx';
import { TimelineGrid } from './parts/TimelineGrid.tsx';
import { Toolbar } from './parts/Toolbar.tsx';
import { useElementSize } from './parts/useElementSize.ts';
import { useFocusBack } from './parts/useFocusBack.ts';
import './timeline.css';
import './chart.css';
import './bars.css';
import './links.css';
import './overlays.css';

const say = strings.timeline;
const LEAST_TABLE_PX = 120;
/** So much of the window is left to the bars. */
const LEAST_TIME_PX = 200;
const LEAST_LOAD_PX = 80;

/** Tasks over time: lanes of bars, and the load of the teams under them. `today` is an ISO date. */
export function Timeline({ today }: { readonly today: string }) {
  const model = useTimelineModel(today);
  useEffect(() => restHand, []);
  if (!model) {
    return (
      <div className="timeline tl-loading">
        <Spinner label={say.loading} />
      </div>
    );
  }
  return <Drawn model={model} />;
}

let focused = 0;

/** How many columns there is room for. */
const tableKind = (widthPx: number) =>
  widthPx >= 560 ? 'wide' : widthPx >= 360 ? 'usual' : widthPx >= 230 ? 'narrow' : 'slim';

function Drawn({ model }: { readonly model: TimelineModel }) {
  const body = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const size = useElementSize(body);
  useFocusBack(scroller);
  const textScale = useSession((state) => (state.projector ? 2 : 1));
  const wished = useLook((look) => look.tableWidthPx) * textScale;
  const loadOpen = useLook((look) => look.loadOpen);
  const loadHeightPx = useLook((look) => look.loadHeightPx) * textScale;
  const chosenZoom = useLook((look) => look.pxPerDay);
  const readOnly = useDocument((state) => state.access.mode === 'read-only');
  const dragging = useHand((hand) => hand.dragging);
  const focus = useSession((state) => state.focusRequest);
  // On the wall the bars are what is talked about.
  const mostTable = Math.max(LEAST_TABLE_PX, textScale > 1 ? 0.42 * size.width : size.width - LEAST_TIME_PX);
  const tableWidthPx = Math.min(wished, mostTable);
  const pxPerDay = chosenZoom ?? fitZoom(model.range, Math.max(LEAST_TIME_PX, size.width - tableWidthPx - 12));
  const originDay = model.range.fromDay;
  const scale = useMemo<TimeScale>(() => ({ originDay, pxPerDay }), [originDay, pxPerDay]);
  useEffect(() => {
    if (!focus || focus.nonce === focused) return;
    focused = focus.nonce;
    const ids = focus.refs.flatMap((ref) => (parseRef(ref).table === 'task' ? [parseRef(ref).id] : []));
    const frame = requestAnimationFrame(() => timelineCommands.showTasks(ids));
    return () => cancelAnimationFrame(frame);
  }, [focus]);
  const style = { '--day': `${pxPerDay}px`, '--table': `${tableWidthPx}px` } as CSSProperties;
  const years = model.schedule.startDate.slice(0, 4) !== model.schedule.finishDate.slice(0, 4);
  const empty = model.rows.length === 0;
  return (
    <div
      className="timeline"
      style={style}
      data-table={tableKind(tableWidthPx / textScale)}
      data-dragging={dragging || undefined}
      data-read-only={readOnly || undefined}
      data-years={years || undefined}
    >
      <Toolbar pxPerDay={pxPerDay} textScale={textScale}>
        <CriticalSummary />
      </Toolbar>
      <div ref={body} className="tl-body">
        {empty ? (
          <EmptyHint {...say.empty} />
        ) : (
          <>
            <TimelineGrid {...{ model, scale, scroller, size, tableWidthPx, textScale }} />
            <Splitter
              className="tl-splitter"
              label={say.splitter}
              orientation="vertical"
              valuePx={tableWidthPx}
              leastPx={LEAST_TABLE_PX}
              mostPx={mostTable}
              grows={1}
              onChange={(px) => changeLook({ tableWidthPx: Math.round(px / textScale) })}
            />
          </>
        )}
      </div>
      {loadOpen && !empty ? (
        <>
          <Splitter
            className="tl-load-splitter"
            label={say.loadSplitter}
            orientation="horizontal"
            valuePx={loadHeightPx}
            leastPx={LEAST_LOAD_PX}
            mostPx={600}
            grows={-1}
            onChange={(px) => changeLook({ loadHeightPx: Math.round(px / textScale) })}
          />
          <LoadChart {...{ model, scale, textScale }} grid={scroller} widthPx={size.width} heightPx={loadHeightPx} />
        </>
      ) : null}
      <HandHint />
    </div>
  );
}
