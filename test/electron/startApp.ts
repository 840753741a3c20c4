import { vi } from 'vitest';
import { runElectronApp } from '../../src/main/shell/electron/app.ts';
import { serveServices } from '../../src/main/shell/electron/serveServices.ts';
import type { StartServices } from '../../src/main/shell/runningServices.ts';
import { app, BrowserWindow, type FakeBrowserWindow, fake } from './fakeElectron.ts';

/** Runs the real main side on the double, with these services in the forked process, until a window has loaded. */
export async function startApp(
  startServices: StartServices,
  { argv = ['crewmap'], packaged = true }: { argv?: readonly string[]; packaged?: boolean } = {},
): Promise<void> {
  fake.reset();
  app.isPackaged = packaged;
  process.argv = [...argv];
  fake.programs.set('services.js', (port) => serveServices(port, startServices, () => {}));
  runElectronApp();
  app.becomeReady();
  await vi.waitFor(() => {
    if (!BrowserWindow.all.some((window) => window.loaded.length > 0)) throw new Error('no window yet');
  });
}

export const windowAt = (index: number): FakeBrowserWindow => {
  const window = BrowserWindow.all.at(index);
  if (window === undefined) throw new Error(`There is no window ${index}.`);
  return window;
};
