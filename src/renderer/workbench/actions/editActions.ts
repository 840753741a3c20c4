import { Clipboard, Copy, CopyPlus, Redo2, Scissors, Trash2, Undo2 } from 'lucide-react';
import { canvasCommands } from '../../canvas/canvasCommands.ts';
import { documentStore, redo, undo } from '../../store/document.ts';
import { sessionStore } from '../../store/session.ts';
import { timelineCommands } from '../../timeline/commands.ts';
import { strings } from '../../ui/strings/index.ts';
import { copyToClipboard, duplicateSelection, pasteFromClipboard } from '../clipboard.ts';
import { togglePresenting } from '../present.ts';
import type { Action } from './action.ts';
import { byView, onDrawing } from './byView.ts';
import { canEdit } from './fileActions.ts';
import { selectingRestored } from './selectRestored.ts';

const text = strings.actions;
export const hasSelection = (): boolean => sessionStore.getState().selection.size > 0;
const canEditSelection = () => canEdit() && hasSelection();
const somethingToLeave = () => hasSelection() || (!onDrawing() && timelineCommands.isBusy());
const leave = byView(timelineCommands.leave, canvasCommands.leave);

export const EDIT_ACTIONS: readonly Action[] = [
  {
    id: 'edit.undo',
    title: text.undo,
    group: 'edit',
    context: 'board',
    keys: ['Mod+Z'],
    icon: Undo2,
    when: () => documentStore.getState().history.undo !== null,
    run: () => selectingRestored(undo),
  },
  {
    id: 'edit.redo',
    title: text.redo,
    group: 'edit',
    context: 'board',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    icon: Redo2,
    when: () => documentStore.getState().history.redo !== null,
    run: () => selectingRestored(redo),
  },
  {
    id: 'clipboard.cut',
    title: text.cut,
    group: 'edit',
    context: 'board',
    keys: ['Mod+X'],
    icon: Scissors,
    when: canEditSelection,
    run: () => void copyToClipboard(true),
  },
  {
    id: 'clipboard.copy',
    title: text.copy,
    group: 'edit',
    context: 'board',
    keys: ['Mod+C'],
    icon: Copy,
    when: hasSelection,
    run: () => void copyToClipboard(false),
  },
  {
    id: 'clipboard.paste',
    title: text.paste,
    group: 'edit',
    context: 'board',
    keys: ['Mod+V'],
    icon: Clipboard,
    when: canEdit,
    run: () => void pasteFromClipboard(),
  },
  {
    id: 'edit.duplicate',
    title: text.duplicate,
    group: 'edit',
    context: 'board',
    keys: ['Mod+D'],
    icon: CopyPlus,
    when: canEditSelection,
    run: duplicateSelection,
  },
  {
    id: 'edit.delete',
    title: text.delete,
    group: 'edit',
    context: 'canvas',
    keys: ['Delete', 'Backspace'],
    icon: Trash2,
    when: canEditSelection,
    run: byView(timelineCommands.deleteSelection, canvasCommands.deleteSelection),
  },
  {
    id: 'edit.deselect',
    title: text.deselect,
    group: 'edit',
    context: 'canvas',
    keys: ['Escape'],
    when: () => somethingToLeave() || sessionStore.getState().projector,
    // One thing at a time: the selection, then the projector mode.
    run: () => (somethingToLeave() ? leave() : togglePresenting()),
  },
];
