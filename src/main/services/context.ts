import type { PushSink } from '../../contract/pushes.ts';
import type { Shell } from '../shell/shell.ts';

/** What the services are given from outside: everything that differs between a shell, the terminal and a test. */
export interface ServiceContext {
  readonly shell: Shell;
  readonly pushes: PushSink;
  /** The app's own folder: recents, settings, locks. Absolute. */
  readonly home: string;
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number;
  /** Makes UUIDv7s. */
  readonly newId: () => string;
  /** Who makes changes here, for the log. */
  readonly author: string;
  readonly version: string;
}
