import type { Draft, RowEdit } from '../change.ts';
import type { Refusal } from '../refusal.ts';

/** What a command may use of the outside. */
export interface CommandContext {
  /** A fresh UUIDv7; ids sort in the order they were made. */
  readonly newId: () => string;
}

export type Outcome = Draft | Refusal;

export const draft = (verb: string, label: string, edits: readonly RowEdit[]): Draft => ({ verb, label, edits });

/** "Ranking" or "3 tasks". */
export function counted(names: readonly string[], noun: string, plural = `${noun}s`): string {
  if (names.length === 1) return names[0] || `an unnamed ${noun}`;
  return `${names.length} ${plural}`;
}
