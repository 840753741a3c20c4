import type { Dispatch } from '../../contract/dispatch.ts';
import type { PushSink } from '../../contract/pushes.ts';
import type { Shell } from './shell.ts';

/** The services as a shell runs them: one door in, and what the shell has to tell them. */
export interface RunningServices {
  readonly dispatch: Dispatch;
  /** Opens a file named from outside: command line, file association. Rejects with CallFailure. */
  openPath(path: string): Promise<{ readonly workspaceId: string }>;
  /** A window has gone for good: what only it looked at is closed. */
  windowClosed(windowId: string): void;
  /** Ends all work and closes all files. */
  closeAll(): Promise<void>;
}

export interface ServiceParts {
  readonly shell: Shell;
  readonly pushes: PushSink;
  readonly log: (problem: unknown) => void;
}

export type StartServices = (parts: ServiceParts) => RunningServices;
