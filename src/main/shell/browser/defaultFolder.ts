import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where new files go unless `--folder` says otherwise: a Crewmap folder in the user's documents, or home. */
export function defaultFolder(home: string = homedir()): string {
  const documents = join(home, 'Documents');
  return join(existsSync(documents) ? documents : home, 'Crewmap');
}
