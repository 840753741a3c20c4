import type { Dispatch } from '../../contract/dispatch.ts';
import type { PushSink } from '../../contract/pushes.ts';
import type { Shell } from './shell.ts';

/** The services as a shell runs them: one door in, and what the shell has to tell them about its windows. */
export interface RunningServices {
  readonly dispatch: Dispatch;
  /** A window was closed, or did not come back: its workspaces may be let go. */
  windowGone(windowId: string): Promise<void>;
  /** Ends all work and closes all files. */
  close(): Promise<void>;
}

export interface ServiceParts {
  readonly shell: Shell;
  readonly pushes: PushSink;
  readonly log: (problem: unknown) => void;
}

export type StartServices = (parts: ServiceParts) => RunningServices;
