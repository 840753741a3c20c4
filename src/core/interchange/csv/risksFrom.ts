import type { RiskEvent, Workspace } from '../../model/nouns.ts';
import { inOrder } from '../inOrder.ts';
import type { ImportState } from './importState.ts';
import { parseRisk, type Risk, riskItem, riskTitle } from './risk.ts';
import type { SourceRow } from './sourceRow.ts';
import { splitList } from './splitList.ts';

/** Makes the risk events of a task those of its `risks` cell. A risk is known by its title; risks added by hand stay. */
export function risksFrom(row: SourceRow, taskId: string, state: ImportState): void {
  if (!row.has('risks')) return;
  const wanted = new Map<string, Risk[]>();
  for (const item of splitList(row.text('risks'), () => false)) {
    const risk = parseRisk(item, row.decimalComma);
    if (risk) wanted.set(risk.title, [...(wanted.get(risk.title) ?? []), risk]);
    else row.report('risks', `“${item}” is not a risk such as Late hardware 30% 5d; it was left out`);
  }
  for (const known of risksOf(state, taskId)) {
    const said = wanted.get(riskTitle(known.title))?.shift();
    if (said === undefined) {
      if (!state.isHandMade(known.id)) state.rows.risk_event.delete(known.id);
    } else if (riskItem(said) !== riskItem(known)) {
      state.update('risk_event', known.id, { probability: said.probability, delayDays: said.delayDays });
    }
  }
  for (const risks of wanted.values()) {
    for (const risk of risks) state.insert('risk_event', { id: state.newId(), taskId, ...risk });
  }
}

const before = new WeakMap<ImportState, Map<string, RiskEvent[]>>();

/** The risk events the workspace had before the import, by task. */
function risksOf(state: ImportState, taskId: string): readonly RiskEvent[] {
  let byTask = before.get(state);
  if (!byTask) {
    byTask = Map.groupBy(inOrder(state.rows.risk_event), (risk) => risk.taskId);
    before.set(state, byTask);
  }
  return byTask.get(taskId) ?? [];
}

/** The `risks` cell of each task that has any. */
export const riskCells = ({ risk_event }: Workspace): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(inOrder(risk_event), ({ taskId }) => taskId)].map(([taskId, risks]) => [
      taskId,
      risks.map(riskItem).join(';'),
    ]),
  );
