import { runElectronApp } from './shell/electron/app.ts';

// Entry under Electron.
runElectronApp();
