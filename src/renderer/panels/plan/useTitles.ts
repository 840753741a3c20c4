import { useDocument } from '../../store/document.ts';
import { strings } from '../../ui/strings/index.ts';

/** What tasks, teams and role types are called now. */
export function useTitles() {
  const task = useDocument((state) => state.workspace.task);
  const team = useDocument((state) => state.workspace.team);
  const roleType = useDocument((state) => state.workspace.role_type);
  return {
    task: (id: string) => task.get(id)?.title || strings.plan.untitled,
    team: (id: string) => team.get(id)?.name || strings.inspector.unnamedTeam,
    roleType: (id: string) => roleType.get(id)?.name ?? '',
  };
}
