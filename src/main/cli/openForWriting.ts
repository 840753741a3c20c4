import { CallFailure } from '../../contract/envelope.ts';
import { createLiveWorkspace, type LiveWorkspace } from '../services/liveWorkspace.ts';
import { openInspected } from '../services/openInspected.ts';
import type { WorkspaceFile } from '../store/workspaceFile.ts';
import type { Terminal } from './terminal.ts';

/** Works on an inspected file that nobody else writes. Throws CallFailure naming who holds it, or what is wrong with it. */
export async function writingFile<T>(
  path: string,
  command: string,
  terminal: Terminal,
  work: (live: LiveWorkspace, file: WorkspaceFile) => T,
): Promise<T> {
  const opened = await openInspected(path, {
    home: terminal.home,
    inspect: terminal.inspect,
    holder: { app: `crewmap ${command}`, pid: process.pid, sinceMs: terminal.clock() },
  });
  try {
    const { access, heldBy } = opened;
    if (access.mode === 'read-only') {
      const who = heldBy ? `${heldBy.app} (process ${heldBy.pid})` : 'Another Crewmap';
      throw new CallFailure(
        'read-only',
        access.reason === 'held-elsewhere'
          ? `${who} has this file open. Close it there and try again; nothing was changed.`
          : access.sentence,
        access.reason,
      );
    }
    return work(
      createLiveWorkspace(opened.file, () => {}),
      opened.file,
    );
  } finally {
    opened.close();
  }
}
