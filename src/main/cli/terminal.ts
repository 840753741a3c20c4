import type { InspectionReport, InspectionRequest } from '../store/inspect/report.ts';
import type { PrintWorkspace } from './printWorkspace.ts';

/** Everything a command has of the world around it. The entry gives the real one. */
export interface Terminal {
  /** The command's result. */
  out(text: string): void;
  /** One line of progress or trouble. */
  err(line: string): void;
  /** The caller's folder: what relative paths mean. Absolute. */
  readonly folder: string;
  /** The app's own folder. Absolute. */
  readonly home: string;
  readonly version: string;
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number;
  /** Makes UUIDv7s. */
  readonly newId: () => string;
  /** Who makes changes, for the log. */
  readonly author: string;
  /** Inspects a file in a short-lived process of its own. */
  readonly inspect: (request: InspectionRequest) => Promise<InspectionReport>;
  /** Draws PDFs without a window; null where nothing here can. */
  readonly print: PrintWorkspace | null;
  /** Starts the app on a file, as `npm start -- FILE`; ends with its exit code. Null where there is no app to start. */
  readonly start: ((path: string) => Promise<number>) | null;
}
