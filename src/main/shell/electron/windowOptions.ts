import type { BrowserWindowConstructorOptions } from 'electron';

/** Every option of the security checklist, explicit: nobody should have to know Electron's defaults. */
const PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  autoplayPolicy: 'document-user-activation-required',
} as const;

/** The only place where windows get their options. `print` is hidden and lives as long as one PDF. */
export function windowOptions(
  kind: 'window' | 'print',
  preload: string,
  devTools: boolean,
): BrowserWindowConstructorOptions {
  return {
    title: 'Crewmap',
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 480,
    show: false,
    ...(kind === 'window' ? { backgroundColor: '#16171a' } : {}),
    webPreferences: { ...PREFERENCES, preload, devTools, backgroundThrottling: kind === 'window' },
  };
}
