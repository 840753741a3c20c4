import { useMemo } from 'react';
import type { LevelledPlan } from '../../../../core/schedule/plan/levelledPlan.ts';
import { useDocument } from '../../../store/document.ts';
import { loadsOf } from '../../../store/plan/loads.ts';
import { usePlan } from '../../../store/plan.ts';
import { strings } from '../../../ui/strings/index.ts';
import { showTasks } from '../showTasks.ts';
import { useDates } from '../useDates.ts';
import { useTitles } from '../useTitles.ts';

const text = strings.plan;

interface Line {
  readonly id: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly taskId: string | null;
}

const overloadsIn = (loads: ReturnType<typeof loadsOf>): number =>
  loads.reduce((sum, { overloads }) => sum + overloads.length, 0);

/** Finish, milestones and overloads, as they are and as they would be. */
export function Comparison({ plan }: { readonly plan: LevelledPlan }) {
  const workspace = useDocument((state) => state.workspace);
  const schedule = usePlan((state) => state.schedule);
  const { short } = useDates();
  const titles = useTitles();
  const overloads = useMemo(
    () =>
      schedule && { before: overloadsIn(loadsOf(workspace, schedule)), after: overloadsIn(loadsOf(workspace, plan)) },
    [workspace, schedule, plan],
  );
  const milestones = [...plan.tasks.values()].flatMap(({ taskId, finishDate }): Line[] => {
    const before = schedule?.tasks.get(taskId)?.finishDate ?? finishDate;
    if (!workspace.task.get(taskId)?.marker || before === finishDate) return [];
    return [{ id: taskId, name: titles.task(taskId), before: short(before), after: short(finishDate), taskId }];
  });
  const lines: Line[] = [
    {
      id: 'finish',
      name: text.finish,
      before: short(plan.before.finishDate),
      after: short(plan.finishDate),
      taskId: null,
    },
    ...milestones,
  ];
  if (overloads) {
    const { before, after } = overloads;
    lines.push({ id: 'overloads', name: text.overloads, before: String(before), after: String(after), taskId: null });
  }
  return (
    <table className="plan-comparison tabular">
      <thead>
        <tr>
          <td className="plan-comparison-name" />
          <th scope="col">{text.before}</th>
          <th scope="col">{text.after}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, before, after, taskId }) => (
          <tr key={id}>
            <th scope="row">
              {taskId === null ? (
                name
              ) : (
                <button type="button" className="truncate" onClick={() => showTasks([taskId])}>
                  {name}
                </button>
              )}
            </th>
            <td>{before}</td>
            <td>
              <strong>{after}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
