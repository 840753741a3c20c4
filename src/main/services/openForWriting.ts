import { basename } from 'node:path';
import { CallFailure } from '../../contract/envelope.ts';
import type { FileParts, WritableWorkspace } from './fileParts.ts';
import { createLiveWorkspace } from './liveWorkspace.ts';
import { openInspected } from './openInspected.ts';

/**
 * Opens a file for the terminal's writing commands and holds it until `close`. Throws CallFailure: read-only with
 * the holder's name where somebody works on it, or where the medium takes no writes; not-found, unreadable, io.
 */
export async function openForWriting(givenPath: string, parts: FileParts): Promise<WritableWorkspace> {
  const { app, home, inspect, clock, newId, author } = parts;
  const opened = await openInspected(givenPath, { home, inspect, holder: { app, pid: process.pid, sinceMs: clock() } });
  if (opened.access.mode === 'read-only') {
    opened.close();
    const { heldBy, access, path } = opened;
    const who = heldBy ? `${heldBy.app} (process ${heldBy.pid})` : 'Another Crewmap';
    const sentence =
      access.reason === 'held-elsewhere'
        ? `${who} is working on ${basename(path)}. Close it there first. Nothing was changed.`
        : `${basename(path)}: ${access.sentence}`;
    throw new CallFailure('read-only', sentence, access.reason);
  }
  const live = createLiveWorkspace(opened.file, () => {});
  return {
    path: opened.path,
    get workspace() {
      return live.workspace;
    },
    get seq() {
      return live.seq;
    },
    commit: (draft) =>
      live.commit({ ...draft, id: newId(), atMs: clock(), author, baseSeq: live.seq, undoes: null, redoes: null }),
    close: opened.close,
  };
}
