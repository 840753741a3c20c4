import { useMemo } from 'react';
import type { Workspace } from '../../../core/model/nouns.ts';
import { useDocument } from '../../store/document.ts';
import { type EntityRef, refOf } from '../../store/refs.ts';
import { select } from '../../store/session.ts';
import { strings } from '../../ui/strings/index.ts';
import { Section } from './Section.tsx';
import { SubjectList } from './SubjectList.tsx';

const text = strings.inspector;

/** More than this nobody reads; the palette finds the rest. */
const MOST_SHOWN = 12;

interface Item {
  readonly ref: EntityRef;
  readonly name: string;
}

const byName = (a: Item, b: Item) => a.name.localeCompare(b.name, undefined, { numeric: true });

const assetsOf = ({ asset }: Pick<Workspace, 'asset'>): Item[] =>
  [...asset.values()].map(({ id, name }) => ({ ref: refOf('asset', id), name })).sort(byName);

/** People no team has a seat for. */
export function unseatedOf({ person, role }: Pick<Workspace, 'person' | 'role'>): Item[] {
  const seated = new Set([...role.values()].map(({ personId }) => personId));
  return [...person.values()]
    .filter(({ id }) => !seated.has(id))
    .map(({ id, name }) => ({ ref: refOf('person', id), name }))
    .sort(byName);
}

function List({ title, items }: { readonly title: string; readonly items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <SubjectList
        items={items.slice(0, MOST_SHOWN).map(({ ref, name }) => ({ id: ref, name }))}
        onChoose={(ref) => select([ref])}
      />
      {items.length > MOST_SHOWN ? (
        <p className="computed-meta">{text.moreByPalette(items.length - MOST_SHOWN)}</p>
      ) : null}
    </Section>
  );
}

/** What stands on no canvas and would else be found by its name only. */
export function OffCanvas() {
  const { asset, person, role } = useDocument((state) => state.workspace);
  const assets = useMemo(() => assetsOf({ asset }), [asset]);
  const unseated = useMemo(() => unseatedOf({ person, role }), [person, role]);
  return (
    <>
      <List title={text.assets(assets.length)} items={assets} />
      <List title={text.unseated(unseated.length)} items={unseated} />
    </>
  );
}
