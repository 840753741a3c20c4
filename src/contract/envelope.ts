/** The closed list of ways a call can fail. */
export const ERROR_CODES = [
  'refused', // the model says no, with a sentence for people
  'invalid', // the arguments do not have the method's shape
  'unknown-method',
  'not-found', // no such workspace, recent file, token
  'read-only', // another process holds the file, or the medium cannot be written
  'unreadable', // a foreign, damaged, newer or hostile file
  'io', // the disk said no: full, gone, denied
  'unavailable', // this shell cannot do it (no browser for a PDF, no dialog)
  'too-large',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface CallError {
  readonly code: ErrorCode;
  /** Stable finer name, such as `dependency-loop` or `disk-full`. */
  readonly detail: string;
  /** What, where and what to do, for people. Never a path outside the user's own folders, never SQL. */
  readonly sentence: string;
}

export type Envelope =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: CallError };

/** Thrown by services to answer with an error, and by clients that received one. */
export class CallFailure extends Error {
  readonly error: CallError;
  constructor(code: ErrorCode, sentence: string, detail: string = code) {
    super(sentence);
    this.name = 'CallFailure';
    this.error = { code, detail, sentence };
  }
}
