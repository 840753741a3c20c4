import { Plus } from 'lucide-react';
import { useState } from 'react';
import { matchRoleTypeIn } from '../../../core/catalogue/matchRoleType.ts';
import { apply } from '../../../core/change/apply.ts';
import type { Outcome } from '../../../core/change/commands/context.ts';
import { insertNew } from '../../../core/change/commands/edits.ts';
import { isRefusal } from '../../../core/change/refusal.ts';
import type { Workspace } from '../../../core/model/nouns.ts';
import { currentWorkspace, run, useDocument } from '../../store/document.ts';
import { newId } from '../../store/identity.ts';
import { ComboboxList } from '../../ui/ComboboxList.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { strings } from '../../ui/strings/index.ts';

interface Props {
  /** What is asked, such as "Whom does it need?". */
  readonly label: string;
  /** Said beside the plus sign while there is nothing yet. */
  readonly hint?: string | null;
  /** Role types that are there already. */
  readonly without: ReadonlySet<string>;
  /** What is done with the one that is chosen; a new one and this are one step of undo. */
  readonly onChoose: (workspace: Workspace, roleTypeId: string) => Outcome;
}

/** A plus sign that asks for a role type, an existing or a new one. */
export function RoleTypePicker({ label, hint, without, onChoose }: Props) {
  const types = useDocument((state) => state.workspace.role_type);
  const [open, setOpen] = useState(false);
  const take = (id: string) => {
    setOpen(false);
    run(onChoose(currentWorkspace(), id));
  };
  const create = (name: string) => {
    const known = matchRoleTypeIn(types.values(), name);
    if (known) return take(known.id);
    setOpen(false);
    const id = newId();
    const made = insertNew('role_type', { id, name });
    const next = apply(currentWorkspace(), [made]);
    const outcome = isRefusal(next) ? next : onChoose(next, id);
    run(isRefusal(outcome) ? outcome : { ...outcome, edits: [made, ...outcome.edits] });
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={label}
      align="end"
      trigger={
        <button type="button" className="role-type-add" aria-label={label}>
          <Plus />
          {hint}
        </button>
      }
    >
      {open ? (
        <ComboboxList
          label={label}
          options={[...types.values()]
            .filter(({ id }) => !without.has(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={take}
          create={{ label: strings.findings.newRoleType, run: create }}
        />
      ) : null}
    </Popover>
  );
}
