import type { RowOf } from '../../../core/model/nouns.ts';
import { useDocument } from '../../store/document.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { strings } from '../../ui/strings/index.ts';
import { teamOptions } from '../holderOptions.tsx';
import { sharedOf } from './shared.ts';

const NONE = 'none';

interface Props {
  readonly label: string;
  readonly rows: readonly (RowOf<'task'> | RowOf<'role'> | RowOf<'team'>)[];
  readonly pick: 'teamId' | 'parentId';
  /** What “no team” is called; absent = one has to be chosen. */
  readonly none?: string;
  readonly without?: () => ReadonlySet<string>;
  readonly onChoose: (teamId: string | null) => void;
}

export function TeamField({ label, rows, pick, none, without, onChoose }: Props) {
  const workspace = useDocument((state) => state.workspace);
  const shared = sharedOf(rows, (row) => (row as Record<string, unknown>)[pick] as string | null);
  const teams = () =>
    teamOptions(workspace)
      .filter(({ value }) => !without?.().has(value.slice('team:'.length)))
      .map((option) => ({ ...option, group: '' }));
  const chosen = shared.mixed || shared.value === null ? null : (workspace.team.get(shared.value)?.name ?? null);
  return (
    <Combobox
      label={label}
      placeholder={shared.mixed ? strings.common.mixed : (none ?? strings.common.none)}
      shown={chosen}
      value={shared.mixed ? null : shared.value === null ? NONE : `team:${shared.value}`}
      options={() => (none === undefined ? teams() : [{ value: NONE, label: none, group: '' }, ...teams()])}
      onChoose={(value) => onChoose(value === NONE ? null : value.slice('team:'.length))}
    />
  );
}
