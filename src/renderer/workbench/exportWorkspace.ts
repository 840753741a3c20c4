import { sentenceOf } from '../../contract/sentenceOf.ts';
import type { RequestOf } from '../../contract/shapes.ts';
import { client } from '../store/connection.ts';
import { documentStore } from '../store/document.ts';
import { notify, notifyWhile } from '../store/notices.ts';
import { strings } from '../ui/strings/index.ts';

type Format = RequestOf<'workspace.export'>['format'];

/** Writes a file beside the workspace, or where the person chooses, and says where it went. */
export async function exportWorkspace(format: Format, table: string | null = null): Promise<void> {
  const { workspaceId } = documentStore.getState();
  if (!workspaceId) return;
  const done = notifyWhile(strings.workbench.exporting);
  try {
    const made = await client()['workspace.export']({ workspaceId, format, table });
    if (made.savedAs) notify('info', strings.workbench.exported(made.savedAs, made.folder, made.pages));
  } catch (problem) {
    notify('trouble', sentenceOf(problem));
  } finally {
    done();
  }
}
