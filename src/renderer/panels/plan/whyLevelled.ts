import { apply } from '../../../core/change/apply.ts';
import { acceptLevelling } from '../../../core/change/commands/acceptLevelling.ts';
import { isRefusal } from '../../../core/change/refusal.ts';
import type { Workspace } from '../../../core/model/nouns.ts';
import { type Reason, whyThisDate } from '../../../core/schedule/explain.ts';
import { acceptedTasks } from '../../../core/schedule/plan/acceptedTasks.ts';
import type { LevelledPlan } from '../../../core/schedule/plan/levelledPlan.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import { scheduleOf } from '../../../core/schedule/scheduleOf.ts';
import { strings } from '../../ui/strings/index.ts';

const text = strings.plan;

/** The tasks of a driving chain, from a task back to what nothing drives. */
function chainFrom(schedule: Schedule, taskId: string): string[] {
  const chain = [taskId];
  for (;;) {
    const before = schedule.tasks.get(chain.at(-1) as string)?.drivenBy ?? null;
    if (before === null || chain.includes(before)) return chain;
    chain.push(before);
  }
}

/**
 * Why a levelled plan finishes when it does: back along the links to a task that waits for people, on to the work that
 * keeps these busy, and so on to what waits for nobody. Empty where the plan no longer fits the workspace.
 */
export function whyLevelled(workspace: Workspace, plan: LevelledPlan, targetId: string | null): Reason[] {
  const accepted = acceptLevelling(workspace, { tasks: acceptedTasks(plan) });
  const held = isRefusal(accepted) ? accepted : apply(workspace, accepted.edits);
  if (isRefusal(held)) return [];
  const schedule = scheduleOf(held, { targetId: targetId ?? undefined });
  const titleOf = (id: string) => held.task.get(id)?.title || text.untitled;
  const reasons: Reason[] = [];
  const seen = new Set<string>();
  let at = schedule.targetPath.at(-1);
  while (at !== undefined && !seen.has(at)) {
    const chain = chainFrom(schedule, at);
    const said = whyThisDate(held, schedule, at).slice(0, chain.length);
    const [first, ...others] = said;
    if (!first) break;
    // The first sentence of an explanation takes its task as known.
    reasons.push({ ...first, sentence: text.ofTask(titleOf(at), first.sentence) }, ...others);
    for (const id of chain) seen.add(id);
    const end = chain.at(-1) as string;
    const waits = schedule.tasks.get(end)?.driver === 'levelling' ? plan.tasks.get(end)?.waitsFor : null;
    if (!waits) break;
    const roleType = held.role_type.get(waits.roleTypeId)?.name ?? '';
    const team = held.team.get(waits.teamId)?.name ?? '';
    const busyWith = waits.taskIds.map(titleOf).join(', ');
    reasons.push({ taskId: end, sentence: text.waitsForPeople(titleOf(end), roleType, team, busyWith) });
    at = waits.taskIds.toSorted((a, b) => finishOf(plan, b) - finishOf(plan, a))[0];
  }
  return reasons;
}

const finishOf = (plan: LevelledPlan, taskId: string): number => plan.tasks.get(taskId)?.finishDay ?? 0;
