import { contextBridge, ipcRenderer, webUtils } from 'electron';

// A pipe and nothing else: two fixed channels. What may be asked is decided behind them.
contextBridge.exposeInMainWorld('crewmap', {
  call: (method: string, args: unknown): Promise<unknown> => ipcRenderer.invoke('crewmap:call', method, args),
  onPush: (receive: (push: unknown) => void): (() => void) => {
    const listener = (_event: unknown, push: unknown): void => receive(push);
    ipcRenderer.on('crewmap:push', listener);
    return () => {
      ipcRenderer.removeListener('crewmap:push', listener);
    };
  },
  /** A request like any other: the services look at the path again. */
  pathOf: (file: Parameters<typeof webUtils.getPathForFile>[0]): string => webUtils.getPathForFile(file),
});
