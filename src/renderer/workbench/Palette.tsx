import { Command } from 'cmdk';
import { Boxes, Frame, SquareCheck, UserRound, UsersRound } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { closeDialog } from '../store/dialogs.ts';
import { useDocument } from '../store/document.ts';
import { focusOn, select, sessionStore, showPanel, taskView } from '../store/session.ts';
import { Keys } from '../ui/Keys.tsx';
import { Overlay } from '../ui/Overlay.tsx';
import { strings } from '../ui/strings/index.ts';
import type { Action } from './actions/action.ts';
import { capsOf } from './actions/chord.ts';
import { IS_MAC } from './actions/platform.ts';
import { ACTIONS } from './actions/registry.ts';
import { fitness, type PaletteEntity, paletteEntities } from './paletteEntries.ts';
import './palette.css';

const ICONS: Record<PaletteEntity['group'], ReactNode> = {
  team: <UsersRound />,
  person: <UserRound />,
  task: <SquareCheck />,
  asset: <Boxes />,
  frame: <Frame />,
};
const GROUPS = ['team', 'person', 'task', 'asset', 'frame'] as const;
const MOST_SHOWN = 40;

function goTo({ ref, group, focus, view }: PaletteEntity): void {
  if (view && focus.length > 0) focusOn(focus, group === 'task' ? taskView() : view);
  else select([ref]);
  if (!sessionStore.getState().projector) showPanel('inspector');
}

/** Every action and everything with a name, by typing. */
export function Palette() {
  const [search, setSearch] = useState('');
  const workspace = useDocument((state) => state.workspace);
  const isOpen = useDocument((state) => state.status === 'open');
  const entities = useMemo(() => (isOpen ? paletteEntities(workspace) : []), [workspace, isOpen]);
  const possible = useMemo(() => ACTIONS.filter((action) => action.id !== 'view.palette' && action.when()), []);

  const best = <T,>(items: readonly T[], textOf: (item: T) => string): T[] =>
    items
      .map((item) => ({ item, score: fitness(textOf(item), search) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_SHOWN)
      .map(({ item }) => item);
  const actions = best(possible, ({ title, words = '' }) => `${title} ${words}`);
  const found = search.trim() === '' ? [] : best(entities, ({ name, meta }) => `${name} ${meta}`);
  const choose = (run: () => void) => {
    closeDialog();
    run();
  };
  return (
    <Overlay label={strings.workbench.palette} className="palette" onClose={closeDialog}>
      <Command label={strings.workbench.palette} shouldFilter={false} loop>
        <Command.Input
          className="palette-search"
          placeholder={strings.workbench.lookingFor}
          value={search}
          onValueChange={setSearch}
        />
        <Command.List className="palette-list scrolls">
          {actions.length + found.length === 0 ? (
            <p className="palette-empty">{strings.workbench.nothingMatches}</p>
          ) : null}
          {GROUPS.map((group) => {
            const items = found.filter((entity) => entity.group === group);
            return items.length === 0 ? null : (
              <Command.Group key={group} heading={strings.workbench.paletteGroups[group]}>
                {items.map((entity) => (
                  <Command.Item key={entity.ref} value={entity.ref} onSelect={() => choose(() => goTo(entity))}>
                    {ICONS[group]}
                    <span className="truncate">{entity.name}</span>
                    <span className="palette-meta truncate">{entity.meta}</span>
                  </Command.Item>
                ))}
              </Command.Group>
            );
          })}
          {byGroup(actions).map(([group, items]) => (
            <Command.Group key={group} heading={strings.actions.groups[group]}>
              {items.map((action) => (
                <Command.Item key={action.id} value={action.id} onSelect={() => choose(action.run)}>
                  {action.icon ? <action.icon /> : <span className="palette-no-icon" />}
                  <span className="truncate">{action.title}</span>
                  <Keys keys={action.keys[0] ? capsOf(action.keys[0], IS_MAC) : []} />
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Overlay>
  );
}

const byGroup = (actions: readonly Action[]) =>
  [...Map.groupBy(actions, (action) => action.group)] as [Action['group'], Action[]][];
