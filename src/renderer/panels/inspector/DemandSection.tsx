import { setDemand } from '../../../core/change/commands/setDemand.ts';
import type { Task } from '../../../core/model/nouns.ts';
import { currentWorkspace, run, useDocument } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { strings } from '../../ui/strings/index.ts';
import { FteRow } from './FteRow.tsx';
import { RoleTypePicker } from './RoleTypePicker.tsx';
import { Section } from './Section.tsx';
import { sharedOf } from './shared.ts';

const text = strings.inspector;
const MOST_FTE = 1_000;

/** Whom tasks need, for as long as they take. */
export function DemandSection({ tasks }: { readonly tasks: readonly Task[] }) {
  const demands = useDocument((state) => state.workspace.task_demand);
  const types = useDocument((state) => state.workspace.role_type);
  const taskIds = tasks.map(({ id }) => id);
  const wanted = new Set(taskIds);
  const byType = Map.groupBy(
    [...demands.values()].filter(({ taskId }) => wanted.has(taskId)),
    ({ roleTypeId }) => roleTypeId,
  );
  const set = (roleTypeId: string, fte: number | null) =>
    run(setDemand(currentWorkspace(), { taskIds, roleTypeId, fte }, commandContext));
  return (
    <Section
      title={text.demand}
      aside={
        <RoleTypePicker
          label={text.whomNeeded}
          hint={byType.size === 0 ? text.nobodyYet : null}
          without={new Set(byType.keys())}
          onChoose={(workspace, roleTypeId) => setDemand(workspace, { taskIds, roleTypeId, fte: 1 }, commandContext)}
        />
      }
    >
      <ul>
        {[...byType].map(([roleTypeId, rows]) => {
          const name = types.get(roleTypeId)?.name ?? '';
          const fteOf = (taskId: string) =>
            rows.filter((row) => row.taskId === taskId).reduce<number | null>((sum, { fte }) => (sum ?? 0) + fte, null);
          const shared = sharedOf(taskIds, fteOf);
          return (
            <FteRow
              key={roleTypeId}
              name={name}
              fte={shared.mixed ? null : shared.value}
              placeholder={strings.common.mixed}
              most={MOST_FTE}
              onCommit={(fte) => set(roleTypeId, fte)}
              removeLabel={text.takeAway(name)}
            />
          );
        })}
      </ul>
    </Section>
  );
}
