import { assign, holderNameOf } from '../../../core/change/commands/assign.ts';
import { accountableOf } from '../../../core/insight/ownership/accountableOf.ts';
import type { Workspace } from '../../../core/model/nouns.ts';
import type { SubjectType } from '../../../core/model/responsibility.ts';
import { currentWorkspace, run, useDocument } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { strings } from '../../ui/strings/index.ts';
import { holderOf, personOptions, teamOptions } from '../holderOptions.tsx';
import { sharedOf } from './shared.ts';

const text = strings.inspector;
const OWN_NONE = 'nobody';

/** "Platform", "By its team", "Search (from Ranking model)"; null = nobody. */
function accountableText(workspace: Workspace, type: SubjectType, id: string): string | null {
  const found = accountableOf(workspace, type, id);
  if (!found) return null;
  const names = found.holders.map((holder) => holderNameOf(workspace, holder.type, holder.id) ?? '').join(', ');
  if (found.source === 'team') return text.byTeam;
  return found.inheritedFrom ? text.inherited(names, found.inheritedFrom.name) : names;
}

interface Props {
  readonly type: SubjectType;
  readonly ids: readonly string[];
}

/** Who is accountable: own, by the team that works on it, or inherited, and says which. */
export function AccountableField({ type, ids }: Props) {
  const workspace = useDocument((state) => state.workspace);
  const shared = sharedOf(ids, (id) => accountableText(workspace, type, id));
  const own = ids.some((id) => accountableOf(workspace, type, id)?.source === 'explicit');
  const set = (holder: Parameters<typeof assign>[1]['holder']) =>
    run(assign(currentWorkspace(), { subjectType: type, subjectIds: ids, letter: 'A', holder }, commandContext));
  return (
    <Combobox
      label={text.accountable}
      placeholder={shared.mixed ? strings.common.mixed : text.nobody}
      shown={shared.mixed ? null : shared.value}
      options={() => [
        ...(own ? [{ value: OWN_NONE, label: text.noOwnHolder }] : []),
        ...teamOptions(workspace),
        ...personOptions(workspace),
      ]}
      onChoose={(value) => set(value === OWN_NONE ? null : holderOf(value))}
      create={{ label: strings.findings.newPerson, run: (personName) => set({ personName }) }}
    />
  );
}
