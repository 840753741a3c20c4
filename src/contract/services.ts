import type { RowOf, TableName } from '../core/model/nouns.ts';
import type { MethodName, ValidRequestOf } from './shapes.ts';

export interface AppDescription {
  readonly version: string;
  readonly shell: 'electron' | 'browser' | 'headless';
  readonly platform: string;
  readonly capabilities: {
    /** Native open and save dialogs. Without them new files go to `folder`. */
    readonly dialogs: boolean;
    readonly nativeMenu: boolean;
    readonly pdf: boolean;
  };
  /** Name of the folder where new and dropped files go, or null where dialogs ask. */
  readonly folder: string | null;
  /** Today's date where the app runs, ISO. */
  readonly today: string;
}

export interface RecentFile {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly folder: string;
  readonly missing: boolean;
  /** Opened before, or only lying in the app's folder. */
  readonly openedAtMs: number | null;
  readonly teams: number | null;
  readonly tasks: number | null;
}

/** May this window's process write the file, and if not, why. */
export type Access =
  | { readonly mode: 'write' }
  | {
      readonly mode: 'read-only';
      readonly reason: 'held-elsewhere' | 'medium' | 'trouble';
      /** A sentence for the banner. */
      readonly sentence: string;
      readonly sinceMs: number | null;
      /** True once `workspace.takeOver` would succeed. */
      readonly canTakeOver: boolean;
    };

/** Labels of what Undo and Redo would do, null where there is nothing. */
export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
}

export type TablesOnTheWire = { readonly [T in TableName]: readonly RowOf<T>[] };

export interface WorkspaceState {
  readonly workspaceId: string;
  readonly tables: TablesOnTheWire;
  /** The last committed change in `tables`. */
  readonly seq: number;
  readonly history: HistoryState;
  readonly access: Access;
  readonly fileName: string;
  readonly folder: string;
}

export interface Responses {
  'app.describe': AppDescription;
  'settings.read': { readonly settings: Readonly<Record<string, unknown>> };
  'settings.write': null;
  'recents.list': readonly RecentFile[];
  'recents.forget': null;
  /** `workspaceId` null = the user cancelled a dialog. `notice` = something to tell, such as a copy that was made. */
  'workspace.create': { readonly workspaceId: string | null; readonly notice: string | null };
  'workspace.open': { readonly workspaceId: string | null; readonly notice: string | null };
  'workspace.read': WorkspaceState;
  'workspace.commit': { readonly seq: number };
  'workspace.handMade': { readonly ids: readonly string[] };
  'workspace.undo': { readonly seq: number; readonly label: string };
  'workspace.redo': { readonly seq: number; readonly label: string };
  'workspace.takeOver': { readonly access: Access };
  'workspace.close': null;
  /** `savedAs` null = cancelled. */
  'workspace.export': {
    readonly savedAs: string | null;
    readonly folder: string | null;
    readonly pages: number | null;
  };
  /** `url` = open this address yourself (browser shell); null = the shell opened a window. */
  'window.open': { readonly url: string | null };
}

/** Who calls: one window. Lives as long as its connection. */
export interface Caller {
  readonly windowId: string;
}

/** The one interface of everything the app can do. */
export type Services = {
  readonly [M in MethodName]: (args: ValidRequestOf<M>, caller: Caller) => Promise<Responses[M]>;
};
