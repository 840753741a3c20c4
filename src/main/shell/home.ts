import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder for recents, backups, settings, logs and locks: the operating system's, or `CREWMAP_HOME`. */
export function crewmapHome(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  const chosen = env['CREWMAP_HOME'];
  if (chosen) return resolve(chosen);
  if (platform === 'win32') return join(env['APPDATA'] || join(homedir(), 'AppData', 'Roaming'), 'Crewmap');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Crewmap');
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'crewmap');
}
