// biome-ignore-all lint/a11y/useSemanticElements: a grid of two scrolled parts is no table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { Check, Diamond, OctagonAlert, Repeat, UserX } from 'lucide-react';
import { memo } from 'react';
import { editFields } from '../../../core/change/commands/editFields.ts';
import type { Task } from '../../../core/model/nouns.ts';
import type { TaskDates } from '../../../core/schedule/schedule.ts';
import { gestureStore } from '../../canvas/gestureStore.ts';
import { NameField } from '../../canvas/parts/NameField.tsx';
import type { TaskOwner } from '../../canvas/roadmap/owners.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { refOf } from '../../store/refs.ts';
import { stopEditing, useSession } from '../../store/session.ts';
import { classNames } from '../../ui/classNames.ts';
import { Initials } from '../../ui/Initials.tsx';
import { strings } from '../../ui/strings/index.ts';
import { useHand } from '../hand.ts';
import type { Bar } from '../layout/bars.ts';
import type { Proposed, Whiskers } from '../overlays.ts';
import { daysText, floatText, shortDate } from '../words.ts';
import { BarMarks } from './BarMarks.tsx';
import { TaskBar } from './TaskBar.tsx';

const say = strings.timeline;

export interface TaskRowProps {
  readonly task: Task;
  readonly dates: TaskDates;
  readonly bar: Bar;
  readonly owner: TaskOwner | undefined;
  readonly whiskers: Whiskers | undefined;
  readonly baseline: { readonly from: number; readonly to: number } | undefined;
  readonly proposed: Proposed | undefined;
  readonly depth: number;
  readonly rowIndex: number;
  readonly topPx: number;
  readonly originDay: number;
  /** Dates of another year say so. */
  readonly thisYear: string;
}

/** What a screen reader says of a row. */
export function rowInWords({ task, dates, bar, owner, thisYear }: TaskRowProps): string {
  const title = task.title || strings.canvas.unnamedTask;
  const who = owner?.name ?? strings.canvas.noOwner;
  const from = shortDate(dates.startDate, thisYear);
  const to = shortDate(dates.finishDate, thisYear);
  const float = daysText(Math.abs(dates.totalFloat));
  const parts = [
    bar.kind === 'marker' ? say.rowMarker(title, who, to) : say.rowTask(title, who, from, to),
    bar.kind === 'recurring'
      ? say.recurring
      : bar.status === 'done'
        ? say.rowDone
        : dates.totalFloat < 0
          ? say.rowLate(float)
          : say.rowFloat(float),
    bar.tone === 'critical' ? say.rowCritical : '',
    bar.deadline && bar.deadline.lateDays > 0 ? say.lateBy(String(bar.deadline.lateDays)) : '',
    bar.missingEstimate ? say.noEstimate : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function Title({ task }: { readonly task: Task }) {
  const ref = refOf('task', task.id);
  const editing = useSession((state) => state.editing?.ref === ref);
  if (!editing) return <span className="tl-title truncate">{task.title || strings.canvas.unnamedTask}</span>;
  return (
    <NameField
      className="tl-title-field"
      value={task.title}
      placeholder={strings.canvas.taskPlaceholder}
      label={strings.canvas.taskPlaceholder}
      onDone={(title) => {
        stopEditing();
        if (title !== '' && title !== task.title)
          run(editFields(currentWorkspace(), { table: 'task', ids: [task.id], values: { title } }));
      }}
      onCancel={stopEditing}
    />
  );
}

function Kind({ bar }: { readonly bar: Bar }) {
  if (bar.kind === 'marker') return <Diamond className="tl-kind tl-kind-marker" />;
  if (bar.kind === 'recurring') return <Repeat className="tl-kind" aria-label={say.recurring} />;
  if (bar.status === 'blocked') return <OctagonAlert className="tl-kind tl-kind-blocked" />;
  return null;
}

function FloatChip({ task, dates, bar }: Pick<TaskRowProps, 'task' | 'dates' | 'bar'>) {
  const done = bar.status === 'done';
  if (bar.kind === 'recurring') return null;
  const text = done ? strings.canvas.doneChip : floatText(dates.totalFloat);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classNames('tl-float', `tl-float-${bar.tone}`, done && 'tl-float-done')}
      title={strings.canvas.why}
      aria-label={done ? strings.canvas.why : strings.canvas.whyFloat(text)}
      onClick={(event) => gestureStore.setState({ why: { taskId: task.id, anchor: event.currentTarget } })}
    >
      {done ? <Check /> : null}
      {text}
    </button>
  );
}

function TaskRowInner(props: TaskRowProps) {
  const { task, dates, bar, owner, depth, rowIndex, topPx, thisYear } = props;
  const selected = useSession((state) => state.selection.has(refOf('task', task.id)));
  const active = useHand((hand) => hand.activeKey === task.id);
  const aimed = useHand((hand) => hand.link?.toId === task.id);
  const refused = useHand((hand) => hand.link?.toId === task.id && hand.link.refused);
  const ownerName = owner?.name ?? strings.canvas.noOwner;
  return (
    <div
      id={`tl-row-${task.id}`}
      role="row"
      aria-rowindex={rowIndex + 2}
      aria-level={depth + 1}
      aria-selected={selected}
      aria-label={rowInWords(props)}
      className={classNames(
        'tl-row',
        selected && 'tl-row-selected',
        active && 'tl-row-active',
        aimed && (refused ? 'tl-row-refused' : 'tl-row-aimed'),
      )}
      style={{ top: topPx }}
      data-row={task.id}
    >
      <div className="tl-cells" data-part="cells">
        <div
          role="gridcell"
          className="tl-cell tl-cell-name"
          style={{ paddingLeft: `${0.9 + depth * 1.15}em` }}
          title={task.title}
        >
          <Kind bar={bar} />
          <Title task={task} />
        </div>
        <div role="gridcell" className="tl-cell tl-cell-owner" title={ownerName}>
          {owner ? <Initials name={owner.initialsOf} /> : <UserX className="tl-no-owner" aria-label={ownerName} />}
          <span className={classNames('tl-owner-name truncate', !owner && 'tl-no-owner')}>{ownerName}</span>
        </div>
        <div
          role="gridcell"
          className={classNames('tl-cell tl-cell-days tabular', bar.missingEstimate && 'tl-missing')}
          title={bar.missingEstimate ? say.noEstimate : undefined}
        >
          {bar.kind === 'marker' ? '' : bar.missingEstimate ? '?' : daysText(dates.durationDays)}
        </div>
        <div role="gridcell" className="tl-cell tl-cell-date">
          {shortDate(dates.startDate, thisYear)}
        </div>
        <div role="gridcell" className="tl-cell tl-cell-date tl-cell-finish">
          {shortDate(dates.finishDate, thisYear)}
        </div>
        <div role="gridcell" className="tl-cell tl-cell-float">
          <FloatChip task={task} dates={dates} bar={bar} />
        </div>
      </div>
      <div role="gridcell" className="tl-track" aria-hidden="true">
        <BarMarks {...props} />
        <TaskBar {...props} selected={selected} />
      </div>
    </div>
  );
}

export const TaskRow = memo(TaskRowInner);
