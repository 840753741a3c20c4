import type { Task } from '../../model/nouns.ts';
import type { LevelledPlan, LevelledTask } from '../../schedule/plan/levelledPlan.ts';
import { daysInWords } from '../../schedule/words.ts';
import { type CausedFinding, findingOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { grouped } from '../grouped.ts';
import { countOf, namesInWords, subjectOf } from '../subject.ts';

interface LevelledLate {
  readonly task: Task;
  readonly deadline: string;
  readonly dates: LevelledTask;
  readonly daysLate: number;
  /** What its chain waits for last: a team and a role type; null = it is pushed by no capacity we can name. */
  readonly pool: { readonly teamId: string; readonly roleTypeId: string } | null;
}

/** Deadlines that the links allow and the levelled plan misses; one finding per team and role type waited for. */
export function levelledLate(facts: Facts): CausedFinding[] {
  const { levelled } = facts.computed;
  if (!levelled) return [];
  const byPool = Map.groupBy(missed(facts, levelled), ({ pool }) => (pool ? `${pool.teamId} ${pool.roleTypeId}` : ''));
  const found = [...byPool].map(([key, late]) =>
    judge(
      facts,
      key,
      late.toSorted((a, b) => b.daysLate - a.daysLate),
    ),
  );
  return grouped('levelled-late', found, (group) => ({
    title: `With the people there are, deadlines are missed for want of ${group.length} roles`,
    why: `The worst: ${group[0]?.title}. ${group[0]?.why}`,
  }));
}

function missed({ openTasks, schedule, calendar }: Facts, levelled: LevelledPlan): LevelledLate[] {
  return openTasks.flatMap((task): LevelledLate[] => {
    const { deadline } = task;
    const planned = schedule.tasks.get(task.id);
    const dates = levelled.tasks.get(task.id);
    if (deadline === null || !planned || !dates || planned.recurring) return [];
    // A deadline that is missed without levelling is told as late.
    if (planned.finishDate > deadline || dates.finishDate <= deadline) return [];
    const daysLate = calendar.endOf(dates.finishDate) - calendar.endOf(deadline);
    return [{ task, deadline, dates, daysLate, pool: poolWaitedFor(levelled, schedule.tasks, task.id) }];
  });
}

/** Back along what drives it, to the first task that waits for people. */
function poolWaitedFor(
  { tasks }: LevelledPlan,
  scheduled: Facts['schedule']['tasks'],
  taskId: string,
): LevelledLate['pool'] {
  const seen = new Set<string>();
  for (let at: string | null = taskId; at !== null && !seen.has(at); at = scheduled.get(at)?.drivenBy ?? null) {
    seen.add(at);
    const waits = tasks.get(at)?.waitsFor;
    if (waits) return waits;
  }
  return null;
}

function judge(facts: Facts, key: string, late: readonly LevelledLate[]): CausedFinding {
  const { workspace, say } = facts;
  const { task, deadline, dates, daysLate, pool } = late[0] as LevelledLate;
  const others = late.slice(1).map((each) => each.task.title);
  const team = pool && subjectOf(workspace, 'team', pool.teamId);
  const type = pool && workspace.role_type.get(pool.roleTypeId)?.name;
  const verb = task.marker ? 'is reached' : 'finishes';
  return findingOf('levelled-late', `pool:${key}`, {
    title: `With the people there are, ${task.title} ${verb} ${daysInWords(daysLate)} after its deadline`,
    why: `It is due ${say(deadline)}; levelled it comes ${say(dates.finishDate)}${
      team ? `, because its chain waits for ${type} in ${team.name}` : ''
    }.${others.length > 0 ? ` ${namesInWords(others)} ${others.length === 1 ? 'waits' : 'wait'} for the same.` : ''}`,
    subjects: [...late.map((each) => subjectOf(workspace, 'task', each.task.id)), ...(team ? [team] : [])],
    inputs: [
      ...late.map((each) => ({
        name: each.task.title,
        value: `due ${each.deadline}, levelled ${each.dates.finishDate}: ${daysInWords(each.daysLate)} late`,
      })),
      {
        name: 'Moved by levelling',
        value: countOf(
          [...(facts.computed.levelled?.tasks.values() ?? [])].filter(({ moved }) => moved).length,
          'task',
        ),
      },
    ],
    fix: { verb: 'level' },
    daysAtRisk: daysLate,
  });
}
