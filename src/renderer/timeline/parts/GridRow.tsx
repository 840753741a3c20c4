import type { Grouping } from '../layout/lanes.ts';
import type { TimelineModel } from '../model.ts';
import { DraftRow } from './DraftRow.tsx';
import { LaneRow } from './LaneRow.tsx';
import { TaskRow } from './TaskRow.tsx';

interface Props {
  readonly model: TimelineModel;
  readonly index: number;
  readonly topPx: number;
  readonly grouping: Grouping;
}

/** The row at a place in the list, whatever it is. */
export function GridRow({ model, index, topPx, grouping }: Props) {
  const { rows, range, schedule, workspace, owners, overlays } = model;
  const row = rows[index];
  if (!row) return null;
  const place = { rowIndex: index, topPx, originDay: range.fromDay, thisYear: schedule.startDate.slice(0, 4) };
  if (row.kind === 'draft') return <DraftRow depth={row.depth} rowIndex={index} topPx={topPx} />;
  if (row.kind === 'lane') return <LaneRow {...place} row={row} grouping={grouping} />;
  const task = workspace.task.get(row.key);
  const dates = schedule.tasks.get(row.key);
  if (!task || !dates) return null;
  return (
    <TaskRow
      {...place}
      task={task}
      dates={dates}
      bar={row.bar}
      depth={row.depth}
      owner={owners.get(row.key)}
      whiskers={overlays.whiskers.get(row.key)}
      baseline={overlays.baseline.get(row.key)}
      proposed={overlays.proposal.get(row.key)}
    />
  );
}
