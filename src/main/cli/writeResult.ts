import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { CommandFailure } from './commandFailure.ts';

/** Writes a result file whole or not at all; one that is there is replaced. `shown` is what the user called it. */
export function writeResult(path: string, shown: string, content: string | Uint8Array): void {
  const draft = `${path}.${randomUUID()}.new`;
  try {
    writeFileSync(draft, content, { flag: 'wx' });
    renameSync(draft, path);
  } catch {
    rmSync(draft, { force: true });
    throw new CommandFailure(`${shown} cannot be written. Check that its folder exists and that you may write there.`);
  }
}
