import { sentenceOf } from '../../contract/sentenceOf.ts';
import type { RequestOf } from '../../contract/shapes.ts';
import { client } from '../store/connection.ts';
import { closeWorkspace, documentStore, showWorkspace } from '../store/document.ts';
import { notify } from '../store/notices.ts';
import { ask, resetSession, type ViewId } from '../store/session.ts';

type Source = RequestOf<'workspace.open'>['from'];

/** Opens a file in this window, instead of what it shows. What was there before is asked for at once. */
export async function openWorkspace(from: Source): Promise<boolean> {
  const opened = await attempt(() => client()['workspace.open']({ from }));
  if (!opened?.workspaceId) return false;
  if (opened.notice) notify('info', opened.notice);
  if (!(await replaceBy(opened.workspaceId))) return false;
  ask();
  return true;
}

/** Starts a workspace from a starter, or blank with `null`. */
export async function startWorkspace(starterId: string | null, title: string, view: ViewId): Promise<boolean> {
  const made = await attempt(() => client()['workspace.create']({ starterId, title, projectStart: null }));
  if (!made?.workspaceId) return false;
  if (made.notice) notify('info', made.notice);
  return replaceBy(made.workspaceId, view);
}

/** Shows a workspace that is open already: named by another window, or by the address this one was opened with. */
export async function showOpened(workspaceId: string): Promise<boolean> {
  if (documentStore.getState().workspaceId === workspaceId) return true;
  const shown = await replaceBy(workspaceId);
  if (shown) ask();
  return shown;
}

async function replaceBy(workspaceId: string, view: ViewId = 'structure'): Promise<boolean> {
  const { workspaceId: before } = documentStore.getState();
  if (before === workspaceId) return true;
  if (before) await closeWorkspace().catch(() => undefined);
  resetSession({ view });
  return showWorkspace(workspaceId);
}

async function attempt<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (problem) {
    notify('trouble', sentenceOf(problem));
    return null;
  }
}
