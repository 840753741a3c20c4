import { closeDialog } from '../store/dialogs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Keys } from '../ui/Keys.tsx';
import { strings } from '../ui/strings/index.ts';
import { ACTION_GROUPS, type ActionGroup } from './actions/action.ts';
import { capsOf } from './actions/chord.ts';
import { IS_MAC } from './actions/platform.ts';
import { ACTIONS } from './actions/registry.ts';
import './shortcut-sheet.css';

interface Line {
  readonly title: string;
  /** Caps of each chord. */
  readonly chords: readonly (readonly string[])[];
}

/** The lines of a group; actions that differ by direction stand on one. */
function linesOf(group: ActionGroup): Line[] {
  const lines = new Map<string, string[][]>();
  for (const { group: of, keys, title, together } of ACTIONS) {
    if (of !== group || keys.length === 0) continue;
    const chords = lines.get(together ?? title) ?? [];
    chords.push(...keys.map((chord) => capsOf(chord, IS_MAC)));
    lines.set(together ?? title, chords);
  }
  return [...lines].map(([title, chords]) => ({ title, chords: merged(chords) }));
}

/** Shift ←, Shift → become Shift ← →. */
function merged(chords: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first = []] = chords;
  const before = first.slice(0, -1);
  const alike = chords.length > 2 && chords.every((caps) => caps.slice(0, -1).join() === before.join());
  return alike ? [[...before, ...chords.flatMap((caps) => caps.slice(-1))]] : chords;
}

/** All keys, from the registry. */
export const ShortcutSheet = () => (
  <Dialog
    open
    onClose={closeDialog}
    title={strings.workbench.shortcuts}
    summary={strings.workbench.shortcutsSummary}
    width="wide"
  >
    <div className="shortcuts">
      {ACTION_GROUPS.map((group) => {
        const lines = linesOf(group);
        return lines.length === 0 ? null : (
          <section key={group} className="shortcuts-group">
            <h3 className="shortcuts-heading">{strings.actions.groups[group]}</h3>
            <dl>
              {lines.map(({ title, chords }) => (
                <div key={title} className="shortcut">
                  <dt className="truncate">{title}</dt>
                  <dd>
                    {chords.map((caps) => (
                      <Keys key={caps.join()} keys={caps} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  </Dialog>
);
