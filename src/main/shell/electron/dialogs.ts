import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { DesktopSide } from './sides.ts';

const FILTERS: Readonly<Record<string, { name: string; extensions: string[] }>> = {
  sqlite: { name: 'Crewmap workspace', extensions: ['sqlite'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  json: { name: 'JSON', extensions: ['json'] },
  csv: { name: 'CSV', extensions: ['csv'] },
};

/** Electron’s dialogs start in Downloads unless told otherwise, so the last folder is kept here. */
function createFolderMemory(home: string) {
  const file = join(home, 'dialog-folder.txt');
  return {
    last: (): string => {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return app.getPath('documents');
      }
    },
    keep: (path: string): void => {
      mkdirSync(home, { recursive: true });
      writeFileSync(file, dirname(path));
    },
  };
}

/** The native dialogs; a path comes from here, from a drop, or from the list of recent files, and from nowhere else. */
export function createDialogs(home: string): Pick<DesktopSide, 'chooseFileToOpen' | 'chooseFileToSave'> {
  const folder = createFolderMemory(home);
  const filtersFor = (fileName: string) => {
    const filter = FILTERS[fileName.split('.').at(-1) ?? ''];
    return filter === undefined ? {} : { filters: [filter] };
  };
  return {
    chooseFileToOpen: async () => {
      const options: OpenDialogOptions = {
        title: 'Open a workspace',
        defaultPath: folder.last(),
        properties: ['openFile'],
        ...filtersFor('.sqlite'),
      };
      const window = BrowserWindow.getFocusedWindow();
      const { canceled, filePaths } =
        window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
      const path = filePaths[0];
      if (canceled || path === undefined) return null;
      folder.keep(path);
      return path;
    },
    chooseFileToSave: async ({ fileName, besidePath }) => {
      const options: SaveDialogOptions = {
        defaultPath: join(besidePath === null ? folder.last() : dirname(besidePath), fileName),
        ...filtersFor(fileName),
      };
      const window = BrowserWindow.getFocusedWindow();
      const { canceled, filePath } =
        window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
      if (canceled || !filePath) return null;
      folder.keep(filePath);
      return filePath;
    },
  };
}
