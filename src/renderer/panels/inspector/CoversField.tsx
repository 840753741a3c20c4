import { X } from 'lucide-react';
import { setCovers } from '../../../core/change/commands/setCovers.ts';
import type { Role } from '../../../core/model/nouns.ts';
import { currentWorkspace, run, useDocument } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { strings } from '../../ui/strings/index.ts';
import { RoleTypePicker } from './RoleTypePicker.tsx';

const text = strings.inspector;

/** Which further role types the holder of a seat can stand in for. */
export function CoversField({ seat: { id: roleId, roleTypeId: own } }: { readonly seat: Role }) {
  const rows = useDocument((state) => state.workspace.role_cover);
  const types = useDocument((state) => state.workspace.role_type);
  const covered = [...rows.values()].filter((row) => row.roleId === roleId).map(({ roleTypeId }) => roleTypeId);
  return (
    <div className="field">
      <span className="field-label">{text.alsoCovers}</span>
      <div className="doers">
        {covered.map((roleTypeId) => {
          const name = types.get(roleTypeId)?.name ?? '';
          const others = covered.filter((each) => each !== roleTypeId);
          return (
            <span key={roleTypeId} className="doer">
              <span className="truncate">{name}</span>
              <button
                type="button"
                aria-label={text.takeAway(name)}
                onClick={() => run(setCovers(currentWorkspace(), { roleId, roleTypeIds: others }, commandContext))}
              >
                <X />
              </button>
            </span>
          );
        })}
        <RoleTypePicker
          label={text.whichCovered}
          hint={covered.length === 0 ? strings.common.none : null}
          without={new Set([own, ...covered])}
          onChoose={(workspace, roleTypeId) =>
            setCovers(workspace, { roleId, roleTypeIds: [...covered, roleTypeId] }, commandContext)
          }
        />
      </div>
    </div>
  );
}
