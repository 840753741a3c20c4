import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { projectRoot } from './browserDesk.ts';
import type { Desk } from './desk.ts';
import type { Watch } from './watch.ts';

/** The real Electron binary, its dialogs answered with a free name in the folder. */
export function createElectronDesk(
  program: string,
  places: { readonly folder: string; readonly home: string },
  watch: Watch,
): Desk {
  const { folder, home } = places;
  let app: ElectronApplication | null = null;

  const answerDialogs = async (started: ElectronApplication): Promise<void> => {
    await started.evaluate(({ dialog }, place) => {
      let count = 0;
      dialog.showSaveDialog = (async (...args: unknown[]) => {
        const options = args.at(-1) as { defaultPath?: string };
        const name = (options.defaultPath ?? 'file').split(/[\\/]/).at(-1) ?? 'file';
        count += 1;
        return {
          canceled: false,
          filePath: `${place}/${count === 1 ? name : name.replace(/(\.[^.]*)?$/, ` ${count}$1`)}`,
        };
      }) as typeof dialog.showSaveDialog;
    }, folder);
  };
  const ready = async (page: Page): Promise<Page> => {
    watch.on(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    return page;
  };
  const close = async (): Promise<void> => {
    const closing = app;
    app = null;
    await closing?.close();
  };

  return {
    folder,
    start: async (...files) => {
      app = await _electron.launch({
        executablePath: program,
        args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), projectRoot, ...files],
        cwd: folder,
        env: { ...(process.env as Record<string, string>), CREWMAP_HOME: home, INIT_CWD: folder },
      });
      await answerDialogs(app);
      return ready(await app.firstWindow());
    },
    anotherWindow: async (page) => {
      if (!app) throw new Error('the app is not running');
      const opened = app.waitForEvent('window');
      await page.getByRole('button', { name: 'File' }).click();
      await page.getByRole('menuitem', { name: 'New window' }).click();
      return ready(await opened);
    },
    end: close,
    kill: async () => {
      app?.process().kill('SIGKILL');
      app = null;
    },
  };
}
