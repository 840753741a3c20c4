import { useState } from 'react';
import { editFields } from '../../core/change/commands/editFields.ts';
import { MAX_NAME_LENGTH } from '../../core/model/field.ts';
import { settingsOf } from '../../core/model/nouns.ts';
import { currentWorkspace, run, useDocument } from '../store/document.ts';
import { strings } from '../ui/strings/index.ts';
import { Tooltip } from '../ui/Tooltip.tsx';

/** The workspace’s title; a click renames it. */
export function TitleField() {
  const title = useDocument((state) => settingsOf(state.workspace).title);
  const editable = useDocument((state) => state.access.mode === 'write');
  const [draft, setDraft] = useState<string | null>(null);
  const shown = title || strings.workbench.untitled;
  if (draft === null) {
    return (
      <Tooltip label={strings.workbench.renameWorkspace}>
        <button type="button" className="title truncate" disabled={!editable} onClick={() => setDraft(title)}>
          {shown}
        </button>
      </Tooltip>
    );
  }
  const finish = (keep: boolean) => {
    const text = draft.trim();
    setDraft(null);
    if (!keep || text === '' || text === title) return;
    const workspace = currentWorkspace();
    run(editFields(workspace, { table: 'workspace', ids: [settingsOf(workspace).id], values: { title: text } }));
  };
  return (
    <input
      className="title title-input"
      aria-label={strings.workbench.workspaceTitle}
      value={draft}
      maxLength={MAX_NAME_LENGTH}
      size={Math.max(12, draft.length)}
      // The person just clicked to type here.
      ref={(input) => {
        if (input && document.activeElement !== input) input.select();
      }}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(true);
        if (event.key === 'Escape') finish(false);
      }}
    />
  );
}
