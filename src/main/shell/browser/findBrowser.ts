import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';

/** A Chromium-based browser that is on this computer. */
export interface BrowserProgram {
  readonly kind: 'system' | 'bundled' | 'chosen';
  readonly executablePath: string;
  /** Environment it needs on top of ours, such as where its libraries are. */
  readonly env: Readonly<Record<string, string>>;
}

/** Where to look; given in tests, else this computer. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  isProgram(path: string): boolean;
  realPath(path: string): string;
}

const here: Surroundings = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isProgram(path) {
    try {
      accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  realPath(path) {
    try {
      return realpathSync(path);
    } catch {
      return path;
    }
  },
};

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const LINUX_PATHS = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const WINDOWS_NAMES = ['chrome.exe', 'msedge.exe'];

function candidates({ platform, env, home }: Surroundings): string[] {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(platform === 'win32' ? ';' : delimiter).filter(isAbsolute);
  const inFolders = (names: readonly string[], within: readonly string[]) =>
    names.flatMap((name) => within.map((folder) => join(folder, name)));
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root);
    const known = WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => `${root}\\${program}`));
    return [...known, ...inFolders(WINDOWS_NAMES, folders)];
  }
  if (platform === 'darwin') {
    const apps = ['/Applications', join(home, 'Applications')];
    const known = MAC_APPS.flatMap((app) => apps.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
    return [...known, ...inFolders(LINUX_NAMES, folders)];
  }
  return [...inFolders(LINUX_NAMES, [...new Set([...folders, ...LINUX_FOLDERS])]), ...LINUX_PATHS];
}

/** Chrome, Chromium and Edge as installed here, the most usable first. Snap's are last: they see only a part of the disk. */
export function findBrowsers(surroundings: Surroundings = here): readonly BrowserProgram[] {
  const found = [...new Set(candidates(surroundings))].filter((path) => surroundings.isProgram(path));
  const isSnap = (path: string): boolean => /(^|\/)snap(\/|$)/.test(surroundings.realPath(path));
  return [...found.filter((path) => !isSnap(path)), ...found.filter(isSnap)].map((executablePath) => ({
    kind: 'system',
    executablePath,
    env: {},
  }));
}
