import { AppWindow, FileDown, FileInput, FilePlus, FolderOpen, Table, X } from 'lucide-react';
import { sentenceOf } from '../../../contract/sentenceOf.ts';
import { client } from '../../store/connection.ts';
import { closeWorkspace, documentStore } from '../../store/document.ts';
import { notify } from '../../store/notices.ts';
import { resetSession } from '../../store/session.ts';
import { strings } from '../../ui/strings/index.ts';
import { exportWorkspace } from '../exportWorkspace.ts';
import { chooseTables } from '../import/chooseTables.ts';
import { openFile } from '../openFile.ts';
import type { Action } from './action.ts';

const text = strings.actions;
export const isOpen = (): boolean => documentStore.getState().status === 'open';
export const canEdit = (): boolean => isOpen() && documentStore.getState().access.mode === 'write';

async function openWindow(workspaceId: string | null): Promise<void> {
  try {
    const { url } = await client()['window.open']({ workspaceId });
    if (url === null) return;
    // With `noopener` nobody learns whether a window opened; so it forgets its opener afterwards.
    const opened = window.open(url, '_blank');
    if (opened === null) notify('info', strings.workbench.openedUrl(url));
    else opened.opener = null;
  } catch (problem) {
    notify('trouble', sentenceOf(problem));
  }
}

/** Back to the start page; the file stays as it is. */
export async function leaveWorkspace(): Promise<void> {
  await closeWorkspace().catch((problem: unknown) => notify('trouble', sentenceOf(problem)));
  resetSession();
}

export const FILE_ACTIONS: readonly Action[] = [
  {
    id: 'file.new',
    title: text.new,
    group: 'file',
    context: 'everywhere',
    keys: [],
    icon: FilePlus,
    words: 'create start starter',
    when: isOpen,
    run: () => void leaveWorkspace(),
  },
  {
    id: 'file.open',
    title: text.open,
    group: 'file',
    context: 'everywhere',
    keys: ['Mod+O'],
    icon: FolderOpen,
    when: () => true,
    run: openFile,
  },
  {
    id: 'file.newWindow',
    title: text.newWindow,
    group: 'file',
    context: 'everywhere',
    keys: ['Mod+Shift+N'],
    icon: AppWindow,
    when: () => true,
    run: () => void openWindow(documentStore.getState().workspaceId),
  },
  {
    id: 'file.import',
    title: text.import,
    group: 'file',
    context: 'everywhere',
    keys: ['Mod+I'],
    icon: FileInput,
    words: 'csv tsv json load',
    when: canEdit,
    run: chooseTables,
  },
  {
    id: 'file.exportPdf',
    title: text.exportPdf,
    group: 'file',
    context: 'everywhere',
    keys: ['Mod+E'],
    icon: FileDown,
    words: 'print save',
    when: isOpen,
    run: () => void exportWorkspace('pdf'),
  },
  {
    id: 'file.exportCsv',
    title: text.exportCsv,
    group: 'file',
    context: 'everywhere',
    keys: [],
    icon: Table,
    words: 'save table spreadsheet',
    when: isOpen,
    run: () => void exportWorkspace('csv'),
  },
  {
    id: 'file.exportJson',
    title: text.exportJson,
    group: 'file',
    context: 'everywhere',
    keys: [],
    icon: FileDown,
    words: 'save',
    when: isOpen,
    run: () => void exportWorkspace('json'),
  },
  {
    id: 'file.close',
    title: text.close,
    group: 'file',
    context: 'everywhere',
    keys: [],
    icon: X,
    when: isOpen,
    run: () => void leaveWorkspace(),
  },
];
