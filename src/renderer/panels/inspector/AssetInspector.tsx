import { optionsOf } from '../../../core/catalogue/choices.ts';
import {
  ASSET_KIND_CHOICES,
  ASSET_STATUS_CHOICES,
  LAYER_CHOICES,
  SOURCING_CHOICES,
  TIER_CHOICES,
} from '../../../core/catalogue/labels.ts';
import type { Asset } from '../../../core/model/nouns.ts';
import { useDocument } from '../../store/document.ts';
import { strings } from '../../ui/strings/index.ts';
import { showSubjects } from '../findings/showSubjects.ts';
import { AccountableField } from './AccountableField.tsx';
import { DoersField } from './DoersField.tsx';
import { Heading } from './Heading.tsx';
import { RowChoice, RowText } from './RowFields.tsx';
import { Section } from './Section.tsx';
import { SubjectList } from './SubjectList.tsx';

const text = strings.inspector;

export function AssetInspector({ rows: assets }: { readonly rows: readonly Asset[] }) {
  const tasks = useDocument((state) => state.workspace.task);
  const [only, ...others] = assets;
  const single = only && others.length === 0 ? only : null;
  const ids = assets.map(({ id }) => id);
  const onIt = single ? [...tasks.values()].filter(({ assetId }) => assetId === single.id) : [];
  const of = { table: 'asset', rows: assets } as const;
  const none = strings.common.none;
  return (
    <>
      <Heading kind={text.kinds.asset(assets.length)}>
        {single ? <RowText {...of} field="name" label={text.name} required wraps hideLabel /> : null}
      </Heading>
      <Section>
        <AccountableField type="asset" ids={ids} />
        <DoersField type="asset" ids={ids} />
        <RowChoice {...of} field="kind" label={text.kind} choices={optionsOf(ASSET_KIND_CHOICES)} />
        <RowChoice {...of} field="status" label={text.status} choices={optionsOf(ASSET_STATUS_CHOICES)} />
        <RowChoice {...of} field="tier" label={text.tier} choices={optionsOf(TIER_CHOICES)} none={none} />
        <RowChoice {...of} field="layer" label={text.layer} choices={optionsOf(LAYER_CHOICES)} none={none} />
        <RowChoice {...of} field="sourcing" label={text.sourcing} choices={optionsOf(SOURCING_CHOICES)} none={none} />
      </Section>
      {single ? (
        <Section title={text.tasksOnIt(onIt.length)}>
          <SubjectList
            items={onIt.map(({ id, title }) => ({ id, name: title || text.untitledTask }))}
            onChoose={(id) => showSubjects([{ type: 'task', id }])}
          />
        </Section>
      ) : null}
    </>
  );
}
