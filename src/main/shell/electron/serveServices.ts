import type { StartServices } from '../runningServices.ts';
import type { Shell } from '../shell.ts';
import { createRpc, type Port } from './portRpc.ts';
import type { DesktopSide, ServicesSide } from './sides.ts';

/** The services at their end of the port: the desktop is asked of main. */
export function serveServices(port: Port, startServices: StartServices, log: (problem: unknown) => void): void {
  const offer: ServicesSide = {
    call: (method, args, windowId) => running.dispatch(method, args, { windowId }),
    openPath: (path) => running.openPath(path),
    windowClosed: (windowId) => running.windowClosed(windowId),
    closeAll: () => running.closeAll(),
  };
  const desktop = createRpc<DesktopSide>(port, offer, log);
  const shell: Shell = {
    kind: 'electron',
    capabilities: { dialogs: true, nativeMenu: true, pdf: true },
    folder: null,
    chooseFileToOpen: () => desktop.ask('chooseFileToOpen'),
    chooseFileToSave: (suggestion) => desktop.ask('chooseFileToSave', suggestion),
    takeUpload: async () => null,
    openWindow: async (workspaceId) => {
      await desktop.ask('openWindow', workspaceId);
      return { url: null };
    },
    printPdf: (job) => desktop.ask('printPdf', job),
    inspect: (request) => desktop.ask('inspect', request),
  };
  const running = startServices({
    shell,
    pushes: {
      send: (windowId, push) => desktop.tell('push', windowId, push),
      broadcast: (push) => desktop.tell('push', null, push),
    },
    log,
  });
}
