import { forkInspector } from '../forkInspector.ts';
import type { PrintedPdf, PrintJob, Shell } from '../shell.ts';
import { findFreeName, safeFileName, type Uploads } from './uploads.ts';

export interface BrowserShellParts {
  readonly folder: string;
  readonly uploads: Uploads;
  /** Shows a window on a workspace; null = shown, else the address to open oneself. */
  readonly openWindow: (workspaceId: string | null) => Promise<string | null>;
  readonly canPrint: boolean;
  readonly printPdf: (job: PrintJob) => Promise<PrintedPdf>;
}

/** The shell port without a desktop: no dialogs, all new files in one folder. */
export const createBrowserShell = (parts: BrowserShellParts): Shell => ({
  kind: 'browser',
  capabilities: { dialogs: false, nativeMenu: false, pdf: parts.canPrint },
  folder: parts.folder,
  chooseFileToOpen: async () => null,
  chooseFileToSave: ({ fileName }) => findFreeName(parts.folder, safeFileName(fileName)),
  takeUpload: async (token) => parts.uploads.take(token),
  openWindow: async (workspaceId) => ({ url: await parts.openWindow(workspaceId) }),
  printPdf: parts.printPdf,
  inspect: forkInspector,
});
