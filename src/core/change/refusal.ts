/** Something the user asked for that cannot be done, with a sentence for people. An error a user can cause is a value. */
export interface Refusal {
  readonly refused: true;
  /** Stable name for tests and logs, such as `dependency-loop`. */
  readonly code: string;
  /** What, where and what to do, in words for people. */
  readonly sentence: string;
}

export const refuse = (code: string, sentence: string): Refusal => ({ refused: true, code, sentence });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
