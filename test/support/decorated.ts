import * as fc from 'fast-check';
import type { RowEdit } from '../../src/core/change/change.ts';
import { insertNew, updateRow } from '../../src/core/change/commands/edits.ts';
import type { Workspace } from '../../src/core/model/nouns.ts';
import { applied } from './blankWorkspace.ts';

/** What `decorated` chooses by. */
export const decorations = fc.array(fc.nat(1_000), { minLength: 12, maxLength: 12 });
const riskTitles = ['', 'Late', 'a; b', '30% 5d', '=1+1', 'x\ny'];

/** The workspace with rows that no gesture makes: calendars, covers, capacities, demands, progress, recurrence, risks. */
export function decorated(workspace: Workspace, [...given]: readonly number[], newId: () => string): Workspace {
  let at = 0;
  const next = (below: number) => (given[at++ % given.length] as number) % below;
  const date = () => `2027-0${1 + next(9)}-1${next(10)}`;
  const types = [...workspace.role_type.keys()];
  const edits: RowEdit[] = [];
  for (const team of workspace.team.values()) {
    const workingWeek = next(2) ? [1, 2, 3, 4, 5, 6, 7].filter((day) => day === 3 || next(3) > 0) : null;
    edits.push(...updateRow('team', team, { workingWeek, holidays: next(2) ? [date()] : [] }));
    const roleTypeId = types[next(3)] as string;
    if (next(2)) edits.push(insertNew('capacity', { id: newId(), teamId: team.id, roleTypeId, fte: next(40) / 8 }));
  }
  for (const { id: roleId } of workspace.role.values()) {
    const roleTypeId = types[next(types.length)] as string;
    if (next(2)) edits.push(insertNew('role_cover', { id: newId(), roleId, roleTypeId }));
  }
  for (const task of workspace.task.values()) {
    const some = <T>(value: T): T | null => (next(3) ? null : value);
    edits.push(
      ...updateRow('task', task, {
        remainingDays: some(next(100) / 7),
        fixedStart: some(date()),
        repeatEveryDays: some(0.5 + next(20)),
        repeatUntil: some(date()),
        levelledStartDay: some(next(100) / 3),
      }),
    );
    const demanded = [...workspace.task_demand.values()].some(({ taskId }) => taskId === task.id);
    const roleTypeId = types[next(3)] as string;
    const demand = { taskId: task.id, roleTypeId, fte: (1 + next(8)) / 4 };
    if (!demanded && next(3)) edits.push(insertNew('task_demand', { id: newId(), ...demand }));
    for (let n = next(3); n > 0; n--) {
      const title = riskTitles[next(riskTitles.length)] as string;
      const risk = { title, probability: next(1_000) / 999, delayDays: next(50) / 3 };
      edits.push(insertNew('risk_event', { id: newId(), taskId: task.id, ...risk }));
    }
  }
  return applied(workspace, { verb: 'import', label: '', edits });
}
