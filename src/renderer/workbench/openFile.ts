import { sentenceOf } from '../../contract/sentenceOf.ts';
import { aboutApp } from '../store/about.ts';
import { openDialog } from '../store/dialogs.ts';
import { documentStore } from '../store/document.ts';
import { notify } from '../store/notices.ts';
import { sourceOf } from '../store/reach.ts';
import { openWorkspace } from './openWorkspace.ts';

/** Opens a file that was dropped or chosen in the window. */
export async function openChosen(file: File): Promise<void> {
  try {
    await openWorkspace(await sourceOf(file));
  } catch (problem) {
    notify('trouble', sentenceOf(problem));
  }
}

/** Asks the browser for a file; it comes in as a copy. */
export function chooseWorkspace(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.sqlite,.sqlite3,.db';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void openChosen(file);
  });
  input.click();
}

/** The system’s dialog where there is one; else the files of the app’s folder, and the browser’s chooser. */
export function openFile(): void {
  if (aboutApp()?.capabilities.dialogs) void openWorkspace({ kind: 'dialog' });
  else if (documentStore.getState().status === 'open') openDialog({ kind: 'open' });
  else chooseWorkspace();
}
