import { type CausedFinding, findingOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { grouped } from '../grouped.ts';
import { worstOf } from '../ownership/worstOf.ts';
import { countOf, namesInWords, subjectOf } from '../subject.ts';

/** A stretch of one driving chain that leaves a team and comes back to it. */
interface Cycle {
  /** The team it leaves first, then the others on the way. */
  readonly teamIds: readonly string[];
  /** First to last; the first and the last belong to the same team. */
  readonly taskIds: readonly string[];
}

const CAUSE = 'teams:';

/** Teams that wait for each other, there and back, on one driving chain; one finding per set of teams. */
export function teamCycles(facts: Facts): CausedFinding[] {
  if (facts.placeholderEstimates) return [];
  const bySet = Map.groupBy(cyclesOf(facts), ({ teamIds }) => teamIds.toSorted().join(' '));
  const chains = (group: readonly CausedFinding[]): number =>
    group.reduce((sum, { cause }) => sum + (bySet.get(cause.slice(CAUSE.length))?.length ?? 0), 0);
  const teams = (group: readonly CausedFinding[]): ReadonlySet<string> =>
    new Set(group.flatMap(({ subjects }) => subjects.flatMap(({ type, id }) => (type === 'team' ? [id] : []))));
  const found = [...bySet]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([key, cycles]) => judge(facts, key, cycles));
  return grouped('team-cycle', found, (group) => ({
    title: `${countOf(teams(group).size, 'team')} wait for each other, on ${countOf(chains(group), 'chain')}`,
    why: `Work leaves a team and comes back to it among ${group.length} sets of teams: each hand-over costs waiting time. The worst: ${group[0]?.title}.`,
  }));
}

function cyclesOf(facts: Facts): Cycle[] {
  const { workspace, openTasks } = facts;
  const teamOf = new Map<string, string | null>();
  for (const task of openTasks) {
    const team = facts.workingTeam(task);
    const outermost = team === null ? null : facts.tree.outermostOf(team);
    // Enabling teams are there to be asked and to give back: a hand-over to them and back is their job.
    const enabling = outermost !== null && workspace.team.get(outermost)?.kind === 'enabling';
    teamOf.set(task.id, enabling ? null : outermost);
  }
  const cycles: Cycle[] = [];
  for (const { id, marker } of openTasks) {
    if (marker) continue;
    const home = teamOf.get(id) ?? null;
    const before = workBefore(facts, id);
    if (home === null || before === null || teamOf.get(before) === home) continue;
    const taskIds = [id];
    const seen = new Set(taskIds);
    const teams = [home];
    for (let at: string | null = before; at !== null && !seen.has(at); ) {
      const team = teamOf.get(at) ?? null;
      // Finished work, a task of nobody or of an enabling team ends the chain: there is no hand-over to shorten.
      if (team === null) break;
      seen.add(at);
      taskIds.push(at);
      teams.push(team);
      if (team === home) {
        // Back and forth between others on the way is their own cycle, and part of this one.
        cycles.push({ teamIds: [...new Set(teams.reverse())], taskIds: taskIds.reverse() });
        break;
      }
      at = workBefore(facts, at);
    }
  }
  return cycles;
}

/** The piece of work that drives a task; milestones in between are not work. */
function workBefore({ workspace, schedule }: Facts, taskId: string): string | null {
  let at = schedule.tasks.get(taskId)?.drivenBy ?? null;
  while (at !== null && workspace.task.get(at)?.marker) at = schedule.tasks.get(at)?.drivenBy ?? null;
  return at;
}

function judge(facts: Facts, key: string, cycles: readonly Cycle[]): CausedFinding {
  const { workspace, urgency } = facts;
  const isUrgent = ({ taskIds }: Cycle) => taskIds.some((id) => urgency(id) !== 'none');
  const shown = (cycles.find(isUrgent) ?? cycles[0]) as Cycle;
  const teams = shown.teamIds.map((id) => subjectOf(workspace, 'team', id));
  const tasks = shown.taskIds.map((id) => subjectOf(workspace, 'task', id));
  const more = cycles.length - 1;
  return findingOf('team-cycle', `${CAUSE}${key}`, {
    ...(cycles.some(isUrgent) ? {} : { severity: 'info' as const }),
    title: `${namesInWords(teams.map(({ name }) => name))} wait for each other on one chain`,
    why: `${tasks.map(({ name }) => name).join(' → ')} goes back and forth between them${
      more > 0 ? `, and so ${more === 1 ? 'does' : 'do'} ${countOf(more, 'other chain')}` : ''
    }: each hand-over costs waiting time.`,
    subjects: [...teams, ...tasks],
    inputs: [{ name: 'Chains that leave a team and come back', value: `${cycles.length}` }],
    daysAtRisk: worstOf(facts, tasks),
  });
}
