import type { UnmetDemand } from '../../schedule/plan/levelledPlan.ts';
import { type CausedFinding, findingOf, worstFirst } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { fteInWords } from '../fteInWords.ts';
import { grouped } from '../grouped.ts';
import { worstOf } from '../ownership/worstOf.ts';
import { countOf, namesInWords, subjectOf } from '../subject.ts';

/**
 * Demands that the team could meet, but not when the task's turn comes; one finding per team and role type. What a team
 * never has is told of the plan itself, as an overallocated role.
 */
export function levelledUnmet(facts: Facts): CausedFinding[] {
  const tooLate = (facts.computed.levelled?.unmet ?? []).filter(({ reason }) => reason === 'too-late');
  const byPool = Map.groupBy(tooLate, ({ teamId, roleTypeId }) => `${teamId} ${roleTypeId}`);
  const found = [...byPool].map(([key, unmet]) =>
    judge(
      facts,
      key,
      worstFirst(unmet, ({ demandFte }) => demandFte),
    ),
  );
  return grouped('levelled-unmet', found, (group) => ({
    title: `Levelling finds no date for work of ${group.length} roles`,
    why: `The levelled plan leaves those needs out. The worst: ${group[0]?.title}.`,
  }));
}

function judge(facts: Facts, key: string, unmet: readonly UnmetDemand[]): CausedFinding {
  const { workspace } = facts;
  const { teamId, roleTypeId } = unmet[0] as UnmetDemand;
  const team = subjectOf(workspace, 'team', teamId);
  const type = workspace.role_type.get(roleTypeId)?.name ?? 'a role';
  const tasks = unmet.map(({ taskId }) => subjectOf(workspace, 'task', taskId));
  const names = namesInWords(tasks.map(({ name }) => name));
  return findingOf('levelled-unmet', `pool:${key}`, {
    title: `Levelling finds no date for ${tasks.length === 1 ? names : countOf(tasks.length, 'task')}: too little ${type} in ${team.name}`,
    why: `When the turn of ${names} comes, seats have ended, or what ${
      tasks.length === 1 ? 'it needs' : 'they need'
    } is never there at the same time. The levelled plan leaves that need out.`,
    subjects: [...tasks, team],
    inputs: unmet.map(({ demandFte, mostFte }, i) => ({
      name: tasks[i]?.name ?? '',
      value: `needs ${fteInWords(demandFte)} FTE; the team has ${fteInWords(mostFte)} FTE at its best time`,
    })),
    fix: { verb: 'addSeat', teamId },
    daysAtRisk: worstOf(facts, tasks),
  });
}
