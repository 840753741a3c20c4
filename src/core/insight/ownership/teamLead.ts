import type { Role, Workspace } from '../../model/nouns.ts';
import { teamTree } from './teamTree.ts';

export interface TeamLead {
  /** The lead seat; a filled one before a vacant one. */
  readonly seat: Role;
  /** The team whose lead it is: the team itself, or the nearest team around it that has a lead seat. */
  readonly ofTeamId: string;
  readonly vacant: boolean;
}

/** The lead a team resolves to when it is accountable; null = no lead seat in it or around it. */
export function teamLead(workspace: Workspace, teamId: string): TeamLead | null {
  const tree = teamTree(workspace);
  for (const ofTeamId of tree.chainOf(teamId)) {
    const leads = tree.seatsOf(ofTeamId).filter(({ lead }) => lead);
    const seat = leads.find(({ personId }) => personId !== null) ?? leads[0];
    if (seat) return { seat, ofTeamId, vacant: seat.personId === null };
  }
  return null;
}
