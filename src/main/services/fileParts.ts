import type { Draft } from '../../core/change/change.ts';
import type { Workspace } from '../../core/model/nouns.ts';
import type { InspectionReport, InspectionRequest } from '../store/inspect/report.ts';

/** What the terminal's commands take from their entry to work on files without windows. */
export interface FileParts {
  /** The app's own folder, absolute. */
  readonly home: string;
  readonly inspect: (request: InspectionRequest) => Promise<InspectionReport>;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly author: string;
  /** What others are told is working on the file, such as "crewmap import". */
  readonly app: string;
}

/** A file read as a whole; nothing is open any more. */
export interface ReadWorkspace {
  readonly workspace: Workspace;
  readonly seq: number;
  /** Real path, absolute. */
  readonly path: string;
}

/** A file held for writing until `close`. */
export interface WritableWorkspace {
  readonly path: string;
  readonly workspace: Workspace;
  readonly seq: number;
  /** Commits one undoable change; a refused one throws CallFailure. Gives its number. */
  commit(draft: Draft): number;
  close(): void;
}
