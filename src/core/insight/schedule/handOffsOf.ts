import type { Task, Workspace } from '../../model/nouns.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { isBegun } from '../../schedule/taskTimes.ts';
import { teamOfIn } from '../ownership/teamOfIn.ts';
import { teamTree } from '../ownership/teamTree.ts';

/** Work that changes hands: one team finishes, another goes on. Sub-teams count as their outermost team. */
export interface HandOff {
  readonly fromTaskId: string;
  readonly toTaskId: string;
  /** Outermost teams. */
  readonly fromTeamId: string;
  readonly toTeamId: string;
  /** The dependency that carries it into the later task; a milestone may lie between the two. */
  readonly linkId: string;
  /** First day of the later task, ISO. */
  readonly date: string;
  /** Working days between the finish of the earlier task and the start of the later; 0 where they overlap. */
  readonly waitingDays: number;
  /** Further links between open tasks of the two teams, in either direction. */
  readonly otherLinks: number;
  /** People with a seat in both teams. */
  readonly sharedPeople: number;
  /** The two teams have nothing else in common: no other link, nobody in both. */
  readonly onlyConnection: boolean;
}

export interface HandOffs {
  /** Along the chain, earliest first; work that the later team has taken up already is not among them. */
  readonly crossings: readonly HandOff[];
  /** Pieces of open work on the chain, milestones not counted. */
  readonly workCount: number;
}

const isOpen = ({ status }: Task): boolean => status !== 'done' && status !== 'dropped';
const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Where work changes hands on the critical path; on the chain that leads to it where the schedule has a target. */
export function handOffsOf(workspace: Workspace, schedule: Schedule): HandOffs {
  const tree = teamTree(workspace);
  const workingTeam = teamOfIn(workspace);
  const teamOf = (task: Task): string | null => {
    const team = workingTeam(task);
    return team === null ? null : tree.outermostOf(team);
  };
  const work = schedule.targetPath.flatMap((id) => {
    const task = workspace.task.get(id);
    const dates = schedule.tasks.get(id);
    return task && dates && isOpen(task) && !task.marker ? [{ task, dates, teamId: teamOf(task) }] : [];
  });
  let links: ReadonlyMap<string, number> | null = null;
  const crossings: HandOff[] = [];
  for (const [i, to] of work.entries()) {
    const from = work[i - 1];
    const linkId = to.dates.drivingLinkId;
    if (!from || from.teamId === null || to.teamId === null || linkId === null) continue;
    if (from.teamId === to.teamId || isBegun(to.task)) continue;
    links ??= linksBetween(workspace, teamOf);
    const otherLinks = (links.get(pairOf(from.teamId, to.teamId)) ?? 1) - 1;
    const sharedPeople = peopleInBoth(workspace, from.teamId, to.teamId);
    crossings.push({
      fromTaskId: from.task.id,
      toTaskId: to.task.id,
      fromTeamId: from.teamId,
      toTeamId: to.teamId,
      linkId,
      date: to.dates.startDate,
      waitingDays: Math.max(0, to.dates.earlyStart - from.dates.earlyFinish),
      otherLinks,
      sharedPeople,
      onlyConnection: otherLinks === 0 && sharedPeople === 0,
    });
  }
  return { crossings, workCount: work.length };
}

/** Links between open tasks of two teams, by pair of teams. */
function linksBetween(workspace: Workspace, teamOf: (task: Task) => string | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { fromId, toId } of workspace.dependency.values()) {
    const from = workspace.task.get(fromId);
    const to = workspace.task.get(toId);
    if (!from || !to || !isOpen(from) || !isOpen(to)) continue;
    const a = teamOf(from);
    const b = teamOf(to);
    if (a === null || b === null || a === b) continue;
    const pair = pairOf(a, b);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function peopleInBoth(workspace: Workspace, a: string, b: string): number {
  const tree = teamTree(workspace);
  const peopleOf = (teamId: string) => new Set(tree.subtreeSeatsOf(teamId).flatMap(({ personId }) => personId ?? []));
  const inB = peopleOf(b);
  return [...peopleOf(a)].filter((person) => inB.has(person)).length;
}
