/** What to inspect: asked of a short-lived process that holds no database. */
export interface InspectionRequest {
  readonly path: string;
  /** Content hash of an earlier inspection that passed with this size and mtime, or null. */
  readonly knownHash: string | null;
}

export interface FileIdentity {
  readonly sizeBytes: number;
  readonly mtimeMs: number;
  /** SHA-256 of the whole file, hex. */
  readonly contentHash: string;
}

export type InspectionVerdict =
  | 'sound'
  /** A crash left a journal; its private copy rolled back and passed. Open read-write to let SQLite roll back. */
  | 'sound-after-rollback'
  /** An older Crewmap made it: migrate at opening. */
  | 'older'
  | 'missing'
  | 'foreign'
  | 'newer'
  | 'damaged'
  | 'too-large'
  | 'unreadable';

export interface InspectionReport {
  readonly verdict: InspectionVerdict;
  /** For people: what is wrong and that nothing was changed. Empty when sound. */
  readonly sentence: string;
  readonly identity: FileIdentity | null;
  readonly userVersion: number | null;
  /** Every problem found, for `check`. */
  readonly problems: readonly { readonly table: string; readonly id: string; readonly what: string }[];
}
