import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { createDispatch } from '../../contract/dispatch.ts';
import { createServices } from '../services/createServices.ts';
import { appRoot } from './app-root.ts';
import { crewmapHome } from './home.ts';
import type { StartServices } from './running-services.ts';

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list, as in some containers.
    return 'unknown';
  }
}

const appVersion = (): string =>
  (JSON.parse(readFileSync(join(appRoot(), 'package.json'), 'utf8')) as { version: string }).version;

/** The services behind the door, given what this computer knows. */
export const startServices: StartServices = ({ shell, pushes, log }) => {
  const work = createServices({
    shell,
    pushes,
    home: crewmapHome(),
    clock: Date.now,
    newId: v7,
    author: userName(),
    version: appVersion(),
  });
  return {
    dispatch: createDispatch(work.services, log),
    openPath: work.openPath,
    windowClosed: work.windowClosed,
    closeAll: work.closeAll,
  };
};
