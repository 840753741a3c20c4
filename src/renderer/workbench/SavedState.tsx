import { useDocument } from '../store/document.ts';
import { strings } from '../ui/strings/index.ts';
import { Tooltip } from '../ui/Tooltip.tsx';

const WORDS = { saved: 'saved', saving: 'saving', 'not-saved': 'notSaved' } as const;

export function SavedState() {
  const saving = useDocument((state) => state.saving);
  const readOnly = useDocument((state) => state.access.mode === 'read-only');
  const fileName = useDocument((state) => state.fileName);
  const folder = useDocument((state) => state.folder);
  const text = readOnly ? strings.workbench.readOnly : strings.workbench[WORDS[saving]];
  return (
    <Tooltip label={strings.workbench.savedIn(fileName, folder)}>
      <output className={saving === 'not-saved' ? 'saved saved-not' : 'saved'} data-saving={saving}>
        {text}
      </output>
    </Tooltip>
  );
}
