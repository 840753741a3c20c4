import type { Dispatch } from '../../contract/dispatch.ts';
import { CallFailure } from '../../contract/envelope.ts';
import type { WorkspaceState } from '../../contract/services.ts';
import { outFolder } from './appRoot.ts';
import { printInChromium } from './browser/printPdf.ts';
import { forkInspector } from './forkInspector.ts';
import { withoutServer } from './headlessPrintView.ts';
import type { Shell } from './shell.ts';
import { loadStaticFiles } from './staticFiles.ts';

export interface HeadlessShellParts {
  /** What the print view may ask; see `printDoor`. Called for each PDF. */
  readonly door: () => Dispatch;
  /** Folder of the build; the app's own unless given. */
  readonly builtFolder?: string;
}

const noWindow = (): never => {
  throw new CallFailure('unavailable', 'There are no windows here: Crewmap runs in the terminal.', 'headless');
};

/** The shell port of the terminal: no windows, no dialogs, PDF by a headless browser that talks to nobody. */
export const createHeadlessShell = ({ door, builtFolder }: HeadlessShellParts): Shell => ({
  kind: 'headless',
  capabilities: { dialogs: false, nativeMenu: false, pdf: true },
  folder: null,
  chooseFileToOpen: async () => null,
  chooseFileToSave: async () => null,
  takeUpload: async () => null,
  openWindow: async () => noWindow(),
  printPdf: async (job) => printInChromium(job, withoutServer(loadStaticFiles(builtFolder ?? outFolder()), door())),
  inspect: forkInspector,
});

/** A door behind which there is one workspace to read and nothing to write. `today` is an ISO date. */
export const printDoor =
  (state: WorkspaceState, today: string): Dispatch =>
  async (method) => {
    if (method === 'workspace.read') return { ok: true, value: state };
    if (method === 'workspace.close') return { ok: true, value: null };
    if (method === 'app.describe') {
      const capabilities = { dialogs: false, nativeMenu: false, pdf: true };
      const value = { version: '', shell: 'headless', platform: process.platform, capabilities, folder: null, today };
      return { ok: true, value };
    }
    const refusal = new CallFailure('refused', 'The print view may only read.', 'print-reads-only');
    return { ok: false, error: refusal.error };
  };
