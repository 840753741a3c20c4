import type { ImportState } from './importState.ts';
import type { SourceRow } from './sourceRow.ts';

/** The team and the name of the role type that a row is about; null = one is missing, which is reported. */
export function teamAndRoleType(
  row: SourceRow,
  state: ImportState,
): { readonly teamId: string; readonly roleType: string } | null {
  const team = row.name('team');
  const teamId = state.team.find(team);
  if (teamId === null) {
    row.report(
      'team',
      team === '' ? 'is empty; the row was left out' : `no team is called “${team}”; the row was left out`,
    );
    return null;
  }
  const roleType = row.name('role_type');
  if (roleType === '') {
    row.report('role_type', 'is empty; the row was left out');
    return null;
  }
  return { teamId, roleType };
}
