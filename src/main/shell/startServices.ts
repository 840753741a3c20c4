import { v7 } from 'uuid';
import { createDispatch } from '../../contract/dispatch.ts';
import { createServices } from '../services/createServices.ts';
import { appVersion } from './appVersion.ts';
import { crewmapHome } from './home.ts';
import type { StartServices } from './runningServices.ts';
import { userName } from './userName.ts';

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
