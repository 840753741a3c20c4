import { describe, expect, it } from 'vitest';
import { STARTERS } from '../../../../src/core/catalogue/starters/starters.ts';
import { acceptLevelling } from '../../../../src/core/change/commands/acceptLevelling.ts';
import { accountableOf } from '../../../../src/core/insight/ownership/accountableOf.ts';
import { workingTeamOf } from '../../../../src/core/insight/ownership/workingTeamOf.ts';
import { acceptedTasks } from '../../../../src/core/schedule/plan/acceptedTasks.ts';
import type { TeamOf } from '../../../../src/core/schedule/plan/levelOptions.ts';
import { loadOf } from '../../../../src/core/schedule/plan/loadOf.ts';
import { scheduleOf } from '../../../../src/core/schedule/scheduleOf.ts';
import { applied } from '../../../support/blankWorkspace.ts';
import { starterWorkspace } from '../../../support/starterWorkspace.ts';
import { impossibleDays } from './assignment.ts';
import { levelled } from './levelled.ts';

describe.each(STARTERS.map(({ id }) => id))('the starter %s', (id) => {
  const workspace = starterWorkspace(id);
  const teamOf: TeamOf = (task) => workingTeamOf(workspace, task, () => accountableOf(workspace, 'task', task.id));
  const plan = levelled(workspace, { teamOf });

  it('can be levelled: nobody is asked for more than they have, and nothing is left out', () => {
    const spans = [...plan.tasks.values()].map(
      ({ taskId, startDay, finishDay }) => [taskId, [startDay, finishDay] as const] as const,
    );
    expect(plan.unmet).toEqual([]);
    const recurs = (taskId: string) => workspace.task.get(taskId)?.repeatEveryDays !== null;
    const once = new Map(spans.filter(([taskId]) => !recurs(taskId)));
    expect(impossibleDays(workspace, once, teamOf)).toEqual([]);
    const over = loadOf(workspace, plan, { teamOf }).filter(
      ({ overloads, doerOverloads }) => overloads.length + doerOverloads.length > 0,
    );
    expect(over).toEqual([]);
  });

  it('accepted, is the plan it was shown as', () => {
    const accepted = scheduleOf(applied(workspace, acceptLevelling(workspace, { tasks: acceptedTasks(plan) })));
    expect(accepted).toMatchObject({ durationDays: plan.durationDays, finishDate: plan.finishDate });
    for (const { taskId, startDay } of plan.tasks.values()) {
      expect(accepted.tasks.get(taskId)?.earlyStart).toBe(startDay);
    }
  });
});
