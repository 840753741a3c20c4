import { createDispatch } from '../../src/contract/dispatch.ts';
import { CallFailure } from '../../src/contract/envelope.ts';
import type { PushSink } from '../../src/contract/pushes.ts';
import type { Caller, Services } from '../../src/contract/services.ts';
import type { ServiceParts, StartServices } from '../../src/main/shell/runningServices.ts';
import type { Shell } from '../../src/main/shell/shell.ts';

/** Services without files: they answer, fail and push in every way there is, and remember what reached them. */
export interface DoubleServices {
  readonly start: StartServices;
  readonly calls: { readonly method: string; readonly args: unknown; readonly windowId: string }[];
  readonly closedWindows: string[];
  readonly logged: unknown[];
  closed: boolean;
  pushes(): PushSink;
  shell(): Shell;
}

const historyOf = { undo: null, redo: null };

export function createDoubleServices(): DoubleServices {
  let parts: ServiceParts | null = null;
  const started = (): ServiceParts => {
    if (parts === null) throw new Error('The services were not started.');
    return parts;
  };
  const double: DoubleServices = {
    calls: [],
    closedWindows: [],
    logged: [],
    closed: false,
    pushes: () => started().pushes,
    shell: () => started().shell,
    start: (given) => {
      parts = given;
      const note = (method: string, args: unknown, { windowId }: Caller): void => {
        double.calls.push({ method, args, windowId });
      };
      const services = {
        'app.describe': async (args, caller) => {
          note('app.describe', args, caller);
          return {
            version: '1.2.3',
            shell: given.shell.kind,
            platform: 'test',
            capabilities: given.shell.capabilities,
            folder: given.shell.folder,
            today: '2027-03-01',
          };
        },
        // Gives back what it was given.
        'settings.write': async (args, caller) => {
          note('settings.write', args, caller);
          return args as unknown as null;
        },
        'settings.read': async () => undefined as unknown as { settings: Record<string, unknown> },
        'recents.list': async () => {
          throw new Error('secret: /home/somebody/plan.sqlite');
        },
        'recents.forget': async ({ id }) => {
          throw new CallFailure('not-found', `No recent file “${id}”.`, 'no-such-recent');
        },
        'workspace.create': async () => ({
          workspaceId: await given.shell.chooseFileToSave({ fileName: 'a.sqlite', besidePath: null }),
          notice: null,
        }),
        'workspace.open': async ({ from }, caller) => {
          note('workspace.open', from, caller);
          if (from.kind === 'dialog') return { workspaceId: await given.shell.chooseFileToOpen(), notice: null };
          if (from.kind === 'upload')
            return { workspaceId: await given.shell.takeUpload(from.token), notice: 'a copy' };
          return { workspaceId: from.kind === 'path' ? from.path : from.id, notice: null };
        },
        'workspace.read': async ({ workspaceId }, caller) => {
          note('workspace.read', workspaceId, caller);
          return {
            workspaceId,
            tables: {} as never,
            seq: 7,
            history: historyOf,
            access: { mode: 'write' },
            fileName: 'plan.sqlite',
            folder: 'Plans',
          };
        },
        'workspace.commit': async ({ workspaceId, change }, caller) => {
          note('workspace.commit', change.edits.length, caller);
          given.pushes.broadcast({ type: 'committed', workspaceId, seq: 8, change, history: historyOf });
          return { seq: 8 };
        },
        'workspace.handMade': async () => ({ ids: ['link-1'] }),
        'workspace.undo': async () => {
          throw new CallFailure('refused', 'There is nothing to undo.', 'nothing-to-undo');
        },
        'workspace.redo': async () => ({ seq: 9, label: 'Redone “Größe ✓ 🙂”' }),
        'workspace.takeOver': async () => ({ access: { mode: 'write' } }),
        'workspace.close': async ({ workspaceId }, caller) => {
          note('workspace.close', workspaceId, caller);
          return null;
        },
        'workspace.export': async ({ workspaceId, paper, sections }) => {
          const { expectedPages } = await given.shell.printPdf({ workspaceId, paper, sections });
          return { savedAs: 'plan.pdf', folder: 'Plans', pages: expectedPages };
        },
        'window.open': ({ workspaceId }) => given.shell.openWindow(workspaceId),
      } satisfies Services;
      return {
        dispatch: createDispatch(services, (problem) => double.logged.push(problem)),
        openPath: async (path) => {
          if (!path.endsWith('.sqlite')) throw new CallFailure('unreadable', `${path} is not a workspace.`);
          return { workspaceId: `id of ${path}` };
        },
        windowClosed: (windowId) => void double.closedWindows.push(windowId),
        closeAll: async () => {
          double.closed = true;
        },
      };
    },
  };
  return double;
}
