import type { Workspace } from '../../model/nouns.ts';

/** What a seat is called in public: "SRE in Platform". */
export function seatTitle(workspace: Workspace, roleId: string): string {
  const seat = workspace.role.get(roleId);
  const type = seat && workspace.role_type.get(seat.roleTypeId)?.name;
  const team = seat && workspace.team.get(seat.teamId)?.name;
  return `${type || 'Seat'} in ${team || 'a team'}`;
}
