import type { Change } from '../core/change/change.ts';
import type { Access, HistoryState } from './services.ts';

/** What the app tells its windows unasked. */
export type Push =
  | {
      /** A change is on disk. Sent in the order of `seq`, to every window that reads the workspace, its maker included. */
      readonly type: 'committed';
      readonly workspaceId: string;
      readonly seq: number;
      readonly change: Change;
      readonly history: HistoryState;
    }
  | { readonly type: 'access'; readonly workspaceId: string; readonly access: Access }
  /** Read the workspace again: the file was replaced or pushes were lost. */
  | { readonly type: 'reload'; readonly workspaceId: string }
  | { readonly type: 'recents' }
  /** The native menu asks for an action of the renderer's registry. */
  | { readonly type: 'action'; readonly actionId: string }
  /** Show this workspace in the window (a file opened from outside). */
  | { readonly type: 'show'; readonly workspaceId: string };

/** Where services send pushes: to one window, or to all. */
export interface PushSink {
  send(windowId: string, push: Push): void;
  broadcast(push: Push): void;
}
