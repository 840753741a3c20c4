import type { TaskDemand, Workspace } from '../../model/nouns.ts';
import { inOrder } from '../inOrder.ts';
import { parseDemandItem } from './demand.ts';
import type { ImportState } from './importState.ts';
import type { Labels } from './labels.ts';
import type { SourceRow } from './sourceRow.ts';
import { splitList } from './splitList.ts';

const MOST_FTE = 1_000;

/** Makes the demand of a task that of its `demand` cell. */
export function demandFrom(row: SourceRow, taskId: string, state: ImportState): void {
  if (!row.has('demand')) return;
  const wanted = new Map<string, number>();
  for (const item of splitList(row.text('demand'), () => false)) {
    const { roleType, fte } = parseDemandItem(item, row.decimalComma);
    if (roleType === '' || fte === null || fte < 0 || fte > MOST_FTE) {
      row.report('demand', `“${item}” is not a role type and a number of FTE, as in ML Engineer:2; it was left out`);
      continue;
    }
    const roleTypeId = state.roleType(roleType, row, 'demand');
    if (wanted.has(roleTypeId)) row.report('demand', `“${roleType}” stands there twice; the first one counts`);
    else wanted.set(roleTypeId, fte);
  }
  for (const demand of demandsOf(state, taskId)) {
    const fte = wanted.get(demand.roleTypeId);
    if (fte !== undefined) {
      state.update('task_demand', demand.id, { fte });
      wanted.delete(demand.roleTypeId);
    } else if (!state.isHandMade(demand.id)) state.rows.task_demand.delete(demand.id);
  }
  for (const [roleTypeId, fte] of wanted) state.insert('task_demand', { id: state.newId(), taskId, roleTypeId, fte });
}

const before = new WeakMap<ImportState, Map<string, TaskDemand[]>>();

/** The demand the workspace had before the import, by task. */
function demandsOf(state: ImportState, taskId: string): readonly TaskDemand[] {
  let byTask = before.get(state);
  if (!byTask) {
    byTask = new Map();
    for (const demand of state.rows.task_demand.values()) {
      const of = byTask.get(demand.taskId);
      if (of) of.push(demand);
      else byTask.set(demand.taskId, [demand]);
    }
    before.set(state, byTask);
  }
  return byTask.get(taskId) ?? [];
}

/** The `demand` cell of each task that has any. */
export function demandCells({ task_demand }: Workspace, labels: Labels): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const { taskId, roleTypeId, fte } of inOrder(task_demand)) {
    const item = `${labels.roleType.get(roleTypeId) ?? roleTypeId}:${fte}`;
    const cell = cells.get(taskId);
    cells.set(taskId, cell === undefined ? item : `${cell};${item}`);
  }
  return cells;
}
