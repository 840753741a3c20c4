import type { EntityName } from '../../core/change/commands/deleteEntities.ts';
import { copyEntities } from '../../core/interchange/clipboard/copyEntities.ts';
import { pasteEntities } from '../../core/interchange/clipboard/pasteEntities.ts';
import { parseClipboard } from '../../core/interchange/clipboard/payload.ts';
import { canvasCommands } from '../canvas/canvasCommands.ts';
import { openDialog } from '../store/dialogs.ts';
import { currentWorkspace, documentStore, run } from '../store/document.ts';
import { commandContext } from '../store/identity.ts';
import { notify } from '../store/notices.ts';
import { parseRef, refOf } from '../store/refs.ts';
import { focusOn, sessionStore } from '../store/session.ts';
import { speak } from '../store/spoken.ts';
import { strings } from '../ui/strings/index.ts';
import { contextsAt } from './actions/keyboard.ts';

const selected = (): EntityName[] => [...sessionStore.getState().selection].map(parseRef);

/** The selected things as text for the clipboard, or null where nothing is selected. */
export function copiedText(): string | null {
  const entities = selected();
  return entities.length === 0 ? null : copyEntities(currentWorkspace(), entities);
}

/** Puts in what was copied here or in another workspace; lines of plain text open as an outline. */
export function pasteText(text: string): void {
  const payload = parseClipboard(text);
  if (!payload) {
    if (text.trim() === '') return;
    openDialog({ kind: 'outline', text });
    return;
  }
  const [only, ...others] = selected();
  const intoTeamId = only?.table === 'team' && others.length === 0 ? only.id : null;
  // A team that was copied and is still selected gets a twin beside it, not inside it.
  const isItself = payload.copied.team?.some((team) => team.id === intoTeamId) ?? false;
  const result = pasteEntities(currentWorkspace(), payload, commandContext, {
    intoTeamId: isItself ? null : intoTeamId,
  });
  if (run(result.draft)) focusOn(result.pasted.map(({ table, id }) => refOf(table, id)));
}

export function duplicateSelection(): void {
  const text = copiedText();
  const payload = text === null ? null : parseClipboard(text);
  if (!payload) return;
  const result = pasteEntities(currentWorkspace(), payload, commandContext);
  if (run(result.draft)) focusOn(result.pasted.map(({ table, id }) => refOf(table, id)));
}

export async function copyToClipboard(cut: boolean): Promise<void> {
  const text = copiedText();
  if (text === null) return;
  try {
    await navigator.clipboard.writeText(text);
    if (cut) canvasCommands.deleteSelection();
    else speak(strings.workbench.copied(selected().length));
  } catch {
    notify('refusal', strings.actions.clipboardClosed);
  }
}

export async function pasteFromClipboard(): Promise<void> {
  try {
    pasteText(await navigator.clipboard.readText());
  } catch {
    notify('refusal', strings.actions.clipboardClosed);
  }
}

/** Takes part in the browser’s own copy, cut and paste: these need no permission. */
export function listenForClipboard(): () => void {
  const onBoard = (event: ClipboardEvent) =>
    documentStore.getState().status === 'open' &&
    contextsAt(event.target instanceof Element ? event.target : null).has('board') &&
    // Words somebody marked with the mouse are copied as words.
    (event.type === 'paste' || (getSelection()?.isCollapsed ?? true));
  const onCopy = (event: ClipboardEvent) => {
    const text = onBoard(event) ? copiedText() : null;
    if (text === null) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    if (event.type === 'cut') canvasCommands.deleteSelection();
    else speak(strings.workbench.copied(selected().length));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!onBoard(event)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    event.preventDefault();
    pasteText(text);
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCopy);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCopy);
    document.removeEventListener('paste', onPaste);
  };
}
