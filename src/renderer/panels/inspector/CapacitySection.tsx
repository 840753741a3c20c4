import { setCapacity } from '../../../core/change/commands/setCapacity.ts';
import type { Team } from '../../../core/model/nouns.ts';
import { currentWorkspace, run, useDocument } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { strings } from '../../ui/strings/index.ts';
import { FteRow } from './FteRow.tsx';
import { RoleTypePicker } from './RoleTypePicker.tsx';
import { Section } from './Section.tsx';

const text = strings.inspector;
const MOST_FTE = 100_000;

/** What a team has of each role type for levelling: what its filled seats add up to, or a number in its place. */
export function CapacitySection({ team: { id: teamId } }: { readonly team: Team }) {
  const workspace = useDocument((state) => state.workspace);
  const seated = new Map<string, number>();
  for (const { teamId: of, roleTypeId, personId, fte } of workspace.role.values())
    if (of === teamId) seated.set(roleTypeId, (seated.get(roleTypeId) ?? 0) + (personId === null ? 0 : fte));
  const given = new Map<string, number>();
  for (const { teamId: of, roleTypeId, fte } of workspace.capacity.values())
    if (of === teamId) given.set(roleTypeId, fte);
  const types = [...new Set([...seated.keys(), ...given.keys()])];
  return (
    <Section
      title={text.capacity}
      aside={
        <RoleTypePicker
          label={text.whichCapacity}
          hint={types.length === 0 ? text.nobodyYet : null}
          without={new Set(types)}
          onChoose={(now, roleTypeId) => setCapacity(now, { teamId, roleTypeId, fte: 1 }, commandContext)}
        />
      }
    >
      <ul>
        {types.map((roleTypeId) => {
          const name = workspace.role_type.get(roleTypeId)?.name ?? '';
          const bySeats = seated.get(roleTypeId);
          return (
            <FteRow
              key={roleTypeId}
              name={name}
              fte={given.get(roleTypeId) ?? null}
              placeholder={bySeats === undefined ? strings.common.none : text.bySeats(bySeats)}
              most={MOST_FTE}
              onCommit={(fte) => run(setCapacity(currentWorkspace(), { teamId, roleTypeId, fte }, commandContext))}
              {...(given.has(roleTypeId) ? { removeLabel: text.capacityBySeats(name) } : {})}
            />
          );
        })}
      </ul>
    </Section>
  );
}
