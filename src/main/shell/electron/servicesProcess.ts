import { startServices } from '../startServices.ts';
import { serveServices } from './serveServices.ts';

// Entry of the process that holds the databases: a crash in native code ends this one, not the windows.
const log = (problem: unknown): void => console.error(problem);
const die = (problem: unknown): void => {
  log(problem);
  // Main starts a new one, and the windows read their workspaces again.
  process.exit(1);
};
process.on('unhandledRejection', die);
process.on('uncaughtException', die);

const { parentPort } = process;
serveServices(
  {
    post: (message) => parentPort.postMessage(message),
    receive: (handler) => parentPort.on('message', ({ data }) => handler(data)),
  },
  startServices,
  log,
);
