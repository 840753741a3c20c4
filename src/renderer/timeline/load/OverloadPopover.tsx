import type { Overload } from '../../../core/schedule/plan/poolLoad.ts';
import { fteText } from '../../canvas/numberText.ts';
import { runLevelling } from '../../store/plan/levelling.ts';
import { unfold } from '../../store/plan.ts';
import { refOf } from '../../store/refs.ts';
import { select, showPanel, useSession } from '../../store/session.ts';
import { changeSettings } from '../../store/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { PinnedPopover } from '../../ui/PinnedPopover.tsx';
import { strings } from '../../ui/strings/index.ts';
import { timelineCommands } from '../commands.ts';
import type { LoadRow } from '../layout/loadShapes.ts';
import type { TimelineModel } from '../model.ts';
import { shortDate } from '../words.ts';

const say = strings.timeline;
const MOST_NAMED = 8;

export interface ShownOverload {
  readonly row: LoadRow;
  readonly overload: Overload;
  readonly anchor: HTMLElement;
}

function showTasks(ids: readonly string[]): void {
  select(ids.map((id) => refOf('task', id)));
  timelineCommands.showTasks(ids);
}

function level(): void {
  showPanel('plan');
  changeSettings({ panelOpen: true });
  unfold('levelling');
  runLevelling();
}

/** When a team is asked for more than it has, by what, and what to do about it. */
export function OverloadPopover({
  row,
  overload,
  anchor,
  model,
  onClose,
}: ShownOverload & { readonly model: TimelineModel; readonly onClose: () => void }) {
  const projector = useSession((state) => state.projector);
  const { fromDate, toDate, peakFte, capacityFte, taskIds } = overload;
  const thisYear = model.schedule.startDate.slice(0, 4);
  const named = taskIds.slice(0, MOST_NAMED);
  const doing = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <PinnedPopover anchor={anchor} label={say.overloadTitle} className="tl-overload" onClose={onClose}>
      <p className="tl-overload-pool">{say.pool(row.teamName, row.roleTypeName)}</p>
      <p className="tl-overload-title">{say.overload(shortDate(fromDate, thisYear), shortDate(toDate, thisYear))}</p>
      <p className="tl-overload-peak">{say.overloadPeak(fteText(peakFte), fteText(capacityFte))}</p>
      <p className="tl-overload-causes">{say.overloadCauses}</p>
      <ul>
        {named.map((id) => (
          <li key={id}>
            <button type="button" className="truncate" onClick={doing(() => showTasks([id]))}>
              {model.workspace.task.get(id)?.title || strings.canvas.unnamedTask}
            </button>
          </li>
        ))}
        {taskIds.length > MOST_NAMED ? (
          <li className="tl-overload-more">{say.more(taskIds.length - MOST_NAMED)}</li>
        ) : null}
      </ul>
      <div className="tl-overload-actions">
        {projector ? null : (
          <Button size="small" tone="soft" onClick={doing(level)}>
            {say.level}
          </Button>
        )}
        <Button size="small" onClick={doing(() => showTasks(taskIds))}>
          {say.showTasks}
        </Button>
      </div>
    </PinnedPopover>
  );
}
