import { useDeferredValue, useMemo, useState } from 'react';
import { outlineDraft } from '../../../core/interchange/outline/outlineDraft.ts';
import { type OutlineMode, parseOutline } from '../../../core/interchange/outline/parseOutline.ts';
import type { Workspace } from '../../../core/model/nouns.ts';
import { closeDialog } from '../../store/dialogs.ts';
import { currentWorkspace, run, useDocument } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { type EntityRef, parseRef, refOf } from '../../store/refs.ts';
import { focusOn, sessionStore, taskView } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { strings } from '../../ui/strings/index.ts';
import { keepText, keptText } from './keptText.ts';
import { OutlinePreview } from './OutlinePreview.tsx';
import { OutlineText } from './OutlineText.tsx';
import './outline.css';

const text = strings.outline;

/** Lines pasted onto a team are what is in it. */
function startText(pasted: string): string {
  if (pasted === '') return keptText();
  const [only, ...others] = sessionStore.getState().selection;
  const at = only && others.length === 0 ? parseRef(only) : null;
  const team = at?.table === 'team' ? currentWorkspace().team.get(at.id) : undefined;
  if (!team?.name) return pasted;
  return `${team.name}:\n${pasted
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .map((line) => `  ${line}`)
    .join('\n')}`;
}

function understand(workspace: Workspace, source: string, mode: OutlineMode) {
  const outline = parseOutline(source, mode, workspace);
  return { outline, result: outlineDraft(workspace, outline, commandContext) };
}

/** Type or paste the way a room talks; one undo takes it all back. */
export function OutlineDialog({ text: pasted }: { readonly text: string }) {
  const workspace = useDocument((state) => state.workspace);
  const [source, setSource] = useState(() => startText(pasted));
  const [mode, setMode] = useState<OutlineMode>(sessionStore.getState().view === 'roadmap' ? 'tasks' : 'teams');
  const shown = useDeferredValue(source);
  const { outline, result } = useMemo(() => understand(workspace, shown, mode), [workspace, shown, mode]);
  const type = (next: string) => {
    setSource(next);
    keepText(next);
  };
  const apply = () => {
    // Read again: the preview may lag behind the last keystroke.
    const { outline: read, result: made } = understand(currentWorkspace(), source, mode);
    if (made.draft.edits.length === 0 || !run(made.draft)) return;
    keepText('');
    closeDialog();
    const refs = read.items.flatMap((item, at): EntityRef[] => {
      const id = made.ids[at];
      // What stands inside something new is seen with it.
      const inside = item.kind !== 'task' && item.parent !== null;
      return id && !inside ? [refOf(item.kind === 'seat' ? 'role' : item.kind, id)] : [];
    });
    const onRoadmap = refs.filter((ref) => ref.startsWith('task:'));
    const { view } = sessionStore.getState();
    const here = view === taskView() ? onRoadmap : refs.filter((ref) => !ref.startsWith('task:'));
    if (here.length > 0) focusOn(here, view);
    else if (refs.length > 0) focusOn(refs, onRoadmap.length > 0 ? 'roadmap' : 'structure');
  };
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={text.title}
      summary={text.summary}
      width="wide"
      footer={
        <>
          <p className="dialog-foot-note" aria-live="polite">
            {text.made(result.made)}
          </p>
          <Button onClick={closeDialog}>{strings.common.cancel}</Button>
          <Button tone="primary" disabled={result.draft.edits.length === 0} onClick={apply}>
            {text.apply}
          </Button>
        </>
      }
    >
      <div className="outline">
        <div className="outline-side">
          <div className="outline-bar">
            <SegmentedControl
              size="small"
              label={text.modeLabel}
              value={mode}
              segments={[
                { value: 'teams', label: text.modes.teams },
                { value: 'tasks', label: text.modes.tasks },
              ]}
              onChoose={setMode}
            />
            <span className="outline-hint">{text.keys}</span>
          </div>
          <OutlineText text={source} placeholder={text.examples[mode]} onType={type} onApply={apply} />
        </div>
        <div className="outline-side outline-preview scrolls">
          <OutlinePreview outline={outline} result={result} />
        </div>
      </div>
    </Dialog>
  );
}
