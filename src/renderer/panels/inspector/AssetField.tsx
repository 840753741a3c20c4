import { createAsset } from '../../../core/change/commands/createAsset.ts';
import type { Task } from '../../../core/model/nouns.ts';
import { currentWorkspace, run, useDocument } from '../../store/document.ts';
import { commandContext, newId } from '../../store/identity.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { strings } from '../../ui/strings/index.ts';
import { setFields, sharedOf } from './shared.ts';

const text = strings.inspector;
const NONE = 'none';

/** The asset the tasks work on; a new name makes a new asset. */
export function AssetField({ tasks }: { readonly tasks: readonly Task[] }) {
  const assets = useDocument((state) => state.workspace.asset);
  const shared = sharedOf(tasks, (task) => task.assetId);
  return (
    <Combobox
      label={text.asset}
      placeholder={shared.mixed ? strings.common.mixed : strings.common.none}
      shown={shared.mixed || shared.value === null ? null : (assets.get(shared.value)?.name ?? null)}
      value={shared.mixed ? null : (shared.value ?? NONE)}
      options={() => [
        { value: NONE, label: strings.common.none },
        ...[...assets.values()].map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChoose={(value) => setFields('task', tasks, { assetId: value === NONE ? null : value })}
      create={{
        label: text.newAsset,
        run: (name) => {
          const id = newId();
          if (run(createAsset(currentWorkspace(), { id, name }, commandContext)))
            setFields('task', tasks, { assetId: id });
        },
      }}
    />
  );
}
