import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Push } from '../../../../src/contract/pushes.ts';
import type { Caller } from '../../../../src/contract/services.ts';
import type { RowEdit } from '../../../../src/core/change/change.ts';
import { createServices, type RunningWork } from '../../../../src/main/services/createServices.ts';
import type { Shell } from '../../../../src/main/shell/shell.ts';
import { sequentialIds } from '../../../support/sequentialIds.ts';
import { changeWith } from '../../store/support/changes.ts';
import { inspectForReal } from '../../store/support/inspectHere.ts';
import { tempFolder } from '../../store/support/tempFolder.ts';

export interface Work extends RunningWork {
  readonly folder: string;
  readonly home: string;
  /** Everything pushed, in order. */
  readonly pushed: { readonly windowId: string; readonly push: Push }[];
  readonly shell: Shell;
}

const running: Work[] = [];
let starts = 0;

afterEach(async () => {
  for (const work of running.splice(0)) await work.closeAll();
});

/** The real services with a shell that has a folder and nothing else. */
export function startWork(given: { folder?: string; home?: string; shell?: Partial<Shell> } = {}): Work {
  const root = given.folder === undefined || given.home === undefined ? tempFolder() : '';
  const folder = given.folder ?? join(root, 'files');
  const home = given.home ?? join(root, 'home');
  mkdirSync(folder, { recursive: true });
  const shell: Shell = {
    kind: 'headless',
    capabilities: { dialogs: false, nativeMenu: false, pdf: false },
    folder,
    chooseFileToOpen: async () => null,
    chooseFileToSave: async ({ fileName }) => join(folder, fileName),
    takeUpload: async () => null,
    openWindow: async () => ({ url: null }),
    printPdf: async () => {
      throw new Error('no printer');
    },
    inspect: inspectForReal,
    ...given.shell,
  };
  const pushed: Work['pushed'] = [];
  const newId = sequentialIds(`work${++starts}`);
  let nowMs = Date.UTC(2027, 0, 4, 12);
  const work: Work = {
    folder,
    home,
    pushed,
    shell,
    ...createServices({
      shell,
      pushes: {
        send: (windowId, push) => pushed.push({ windowId, push }),
        broadcast: (push) => pushed.push({ windowId: '*', push }),
      },
      home,
      clock: () => nowMs++,
      newId,
      author: 'Tester',
      version: '1.2.3',
    }),
  };
  running.push(work);
  return work;
}

export const WINDOW: Caller = { windowId: 'window-1' };
export const OTHER_WINDOW: Caller = { windowId: 'window-2' };

/** Makes a workspace and opens it in a window. */
export async function newWorkspace(work: Work, title = 'Test', starterId: string | null = null) {
  const { workspaceId } = await work.services['workspace.create'](
    { starterId, title, projectStart: '2027-01-04' },
    WINDOW,
  );
  if (workspaceId === null) throw new Error('cancelled');
  return { workspaceId, path: join(work.folder, `${title}.sqlite`) };
}

export const read = (work: Work, workspaceId: string, caller = WINDOW) =>
  work.services['workspace.read']({ workspaceId }, caller);

let changes = 0;
export const commit = (
  work: Work,
  workspaceId: string,
  edits: readonly RowEdit[],
  more: Parameters<typeof changeWith>[2] = {},
) => work.services['workspace.commit']({ workspaceId, change: changeWith(`change-${++changes}`, edits, more) }, WINDOW);

/** Waits for what the services do by themselves, such as the look at open files every second. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
