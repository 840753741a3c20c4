import { Diamond, Flag } from 'lucide-react';
import type { Workspace } from '../../../core/model/nouns.ts';
import { useDocument } from '../../store/document.ts';
import { chooseTarget } from '../../store/plan/target.ts';
import { usePlan } from '../../store/plan.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import type { ComboboxOption } from '../../ui/ComboboxList.tsx';
import { strings } from '../../ui/strings/index.ts';

const text = strings.plan;
const PROJECT = 'project';

function optionsOf(workspace: Workspace): ComboboxOption[] {
  const open = [...workspace.task.values()].filter(({ status }) => status !== 'dropped' && status !== 'done');
  const option = ({ id, title, teamId, marker }: (typeof open)[number]): ComboboxOption => ({
    value: id,
    label: title || text.untitled,
    meta: teamId === null ? undefined : workspace.team.get(teamId)?.name,
    group: marker ? text.targetGroups.milestones : text.targetGroups.tasks,
    ...(marker ? { icon: <Diamond /> } : {}),
  });
  return [
    { value: PROJECT, label: text.projectFinish, group: text.targetGroups.project, icon: <Flag /> },
    ...open.filter(({ marker }) => marker).map(option),
    ...open.filter(({ marker, repeatEveryDays }) => !marker && repeatEveryDays === null).map(option),
  ];
}

/** What floats, the critical path and the date above count to. */
export function TargetField() {
  const targetId = usePlan((state) => state.targetId);
  const workspace = useDocument((state) => state.workspace);
  const title = targetId === null ? text.projectFinish : workspace.task.get(targetId)?.title || text.untitled;
  return (
    <Combobox
      label={text.target}
      hideLabel
      placeholder={text.projectFinish}
      shown={title}
      value={targetId ?? PROJECT}
      options={() => optionsOf(workspace)}
      onChoose={(value) => chooseTarget(value === PROJECT ? null : value)}
    />
  );
}
