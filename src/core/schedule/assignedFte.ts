import type { Task, Workspace } from '../model/nouns.ts';

/**
 * FTE that works on a task, by which an effort is divided: the sum of its demand, else the filled seats that its
 * responsible persons hold in the working team, else 1. Never 0.
 */
export function assignedFte(workspace: Workspace): (task: Task) => number {
  const demand = new Map<string, number>();
  for (const { taskId, fte } of workspace.task_demand.values()) demand.set(taskId, (demand.get(taskId) ?? 0) + fte);

  const seatsOf = new Map<string, Map<string, number>>();
  for (const { teamId, personId, fte } of workspace.role.values()) {
    if (personId === null) continue;
    const byTeam = seatsOf.get(personId) ?? new Map<string, number>();
    byTeam.set(teamId, (byTeam.get(teamId) ?? 0) + fte);
    seatsOf.set(personId, byTeam);
  }
  const responsible = new Map<string, { readonly persons: Set<string>; readonly seats: Set<string> }>();
  for (const { subjectType, subjectId, letter, holderType, holderId } of workspace.responsibility.values()) {
    if (subjectType !== 'task' || letter !== 'R' || holderType === 'team') continue;
    const holders = responsible.get(subjectId) ?? { persons: new Set(), seats: new Set() };
    (holderType === 'person' ? holders.persons : holders.seats).add(holderId);
    responsible.set(subjectId, holders);
  }
  return ({ id, teamId }) => {
    const demanded = demand.get(id) ?? 0;
    if (demanded > 0) return demanded;
    const holders = responsible.get(id);
    let fte = 0;
    for (const personId of holders?.persons ?? []) fte += (teamId && seatsOf.get(personId)?.get(teamId)) || 0;
    for (const seatId of holders?.seats ?? []) {
      const seat = workspace.role.get(seatId);
      // A person named and their seat named are the same pair of hands.
      if (seat?.personId && seat.teamId === teamId && !holders?.persons.has(seat.personId)) fte += seat.fte;
    }
    return fte > 0 ? fte : 1;
  };
}
