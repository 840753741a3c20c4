import { closeDialog } from '../store/dialogs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Keys } from '../ui/Keys.tsx';
import { strings } from '../ui/strings/index.ts';
import { ACTION_GROUPS } from './actions/action.ts';
import { capsOf } from './actions/chord.ts';
import { IS_MAC } from './actions/platform.ts';
import { ACTIONS } from './actions/registry.ts';
import './shortcut-sheet.css';

/** All keys, from the registry. */
export function ShortcutSheet() {
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={strings.workbench.shortcuts}
      summary={strings.workbench.shortcutsSummary}
      width="wide"
    >
      <div className="shortcuts">
        {ACTION_GROUPS.map((group) => {
          const actions = ACTIONS.filter((action) => action.group === group && action.keys.length > 0);
          return actions.length === 0 ? null : (
            <section key={group} className="shortcuts-group">
              <h3 className="shortcuts-heading">{strings.actions.groups[group]}</h3>
              <dl>
                {actions.map((action) => (
                  <div key={action.id} className="shortcut">
                    <dt className="truncate">{action.title}</dt>
                    <dd>
                      {action.keys.map((chord) => (
                        <Keys key={chord} keys={capsOf(chord, IS_MAC)} />
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
}
