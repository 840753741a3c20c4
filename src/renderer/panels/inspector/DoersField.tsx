import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { assign, holderNameOf } from '../../../core/change/commands/assign.ts';
import { unassign } from '../../../core/change/commands/unassign.ts';
import { responsibleOf } from '../../../core/insight/ownership/responsibleOf.ts';
import type { SubjectType } from '../../../core/model/responsibility.ts';
import { currentWorkspace, run, useDocument } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { ComboboxList } from '../../ui/ComboboxList.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { strings } from '../../ui/strings/index.ts';
import { holderOf, personOptions, seatOptions, teamOptions, teamsOfTasks } from '../holderOptions.tsx';

const text = strings.inspector;

interface Props {
  readonly type: SubjectType;
  readonly ids: readonly string[];
}

/** Who does it. Several may; each stands as a chip that can be taken away. */
export function DoersField({ type, ids }: Props) {
  const workspace = useDocument((state) => state.workspace);
  const [open, setOpen] = useState(false);
  const wanted = new Set(ids);
  const rows = [...workspace.responsibility.values()].filter(
    (row) => row.letter === 'R' && row.subjectType === type && wanted.has(row.subjectId),
  );
  const holders = [...Map.groupBy(rows, ({ holderType, holderId }) => `${holderType}:${holderId}`)];
  const [only, ...others] = ids;
  const inherited = only !== undefined && others.length === 0 ? responsibleOf(workspace, type, only) : null;
  const near = () => (type === 'task' ? teamsOfTasks(workspace, ids) : undefined);
  const add = (holder: Parameters<typeof assign>[1]['holder']) => {
    setOpen(false);
    run(assign(currentWorkspace(), { subjectType: type, subjectIds: ids, letter: 'R', holder }, commandContext));
  };
  return (
    <div className="field">
      <span className="field-label">{text.responsible}</span>
      <div className="doers">
        {holders.map(([key, held]) => {
          const [first] = held;
          const name = first ? (holderNameOf(workspace, first.holderType, first.holderId) ?? '') : '';
          return (
            <span key={key} className="doer">
              <span className="truncate">
                {held.length < ids.length ? text.someOf(name, held.length, ids.length) : name}
              </span>
              <button
                type="button"
                aria-label={text.takeAway(name)}
                onClick={() => run(unassign(currentWorkspace(), { responsibilityIds: held.map(({ id }) => id) }))}
              >
                <X />
              </button>
            </span>
          );
        })}
        {holders.length === 0 && inherited?.inheritedFrom ? (
          <span className="doers-inherited">
            {text.inherited(
              inherited.holders.map((holder) => holderNameOf(workspace, holder.type, holder.id) ?? '').join(', '),
              inherited.inheritedFrom.name,
            )}
          </span>
        ) : null}
        <Popover
          open={open}
          onOpenChange={setOpen}
          label={strings.findings.whoResponsible}
          trigger={
            <button type="button" className="doer-add" aria-label={text.addDoer}>
              <Plus />
              {holders.length === 0 && !inherited?.inheritedFrom ? text.nobodyYet : null}
            </button>
          }
        >
          <ComboboxList
            label={strings.findings.whoResponsible}
            options={() => [...personOptions(workspace, near()), ...seatOptions(workspace), ...teamOptions(workspace)]}
            onChoose={(value) => add(holderOf(value))}
            create={{ label: strings.findings.newPerson, run: (personName) => add({ personName }) }}
          />
        </Popover>
      </div>
    </div>
  );
}
