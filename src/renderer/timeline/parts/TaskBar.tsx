import type { CSSProperties } from 'react';
import { classNames } from '../../ui/classNames.ts';
import { strings } from '../../ui/strings/index.ts';
import { rowInWords, type TaskRowProps } from './TaskRow.tsx';

const say = strings.timeline;

/** So many days from the left edge, at whatever zoom: widths and places follow the width of a day by style alone. */
export const atDay = (axisDay: number, originDay: number): string => `calc(var(--day) * ${axisDay - originDay})`;
export const forDays = (days: number): string => `calc(var(--day) * ${days})`;

/** More ticks than this cannot be told apart. */
const MOST_OCCURRENCES = 600;

/** The bar, the diamond, or where recurring work comes again; with the places a hand takes it by. */
export function TaskBar(props: TaskRowProps & { readonly selected: boolean }) {
  const { task, bar, originDay, selected } = props;
  const style: CSSProperties = { left: atDay(bar.from, originDay) };
  if (bar.kind !== 'marker') style.width = `calc(${forDays(bar.to - bar.from)} + var(--stretch, 0px))`;
  return (
    <div
      className={classNames(
        `tl-bar tl-bar-${bar.kind}`,
        `tl-tone-${bar.tone}`,
        `tl-status-${bar.status}`,
        bar.layer ? `task-layer-${bar.layer}` : 'task-layer-none',
        bar.missingEstimate && 'tl-bar-missing',
        props.proposed?.moved && props.proposed.chosen && 'tl-bar-leaving',
        selected && 'tl-bar-selected',
      )}
      style={style}
      data-part="bar"
      data-task={task.id}
      title={rowInWords(props)}
    >
      {bar.kind === 'marker' ? <span className="tl-diamond" /> : null}
      {bar.kind !== 'marker' && bar.progress > 0 ? (
        <span className="tl-progress" style={{ width: `${bar.progress * 100}%` }} />
      ) : null}
      {bar.occurrences.slice(0, MOST_OCCURRENCES).map(({ from, to }) => (
        <span
          key={from}
          className="tl-occurrence"
          style={{ left: forDays(from - bar.from), width: forDays(to - from) }}
        />
      ))}
      {bar.status === 'done' || bar.kind !== 'work' ? null : (
        <span className="tl-grip" data-part="stretch" title={say.stretch} />
      )}
      <span className="tl-dot tl-dot-start" data-part="link-start" title={say.linkFromStart} />
      <span className="tl-dot tl-dot-finish" data-part="link-finish" title={say.linkFromFinish} />
    </div>
  );
}
