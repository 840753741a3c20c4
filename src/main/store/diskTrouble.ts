import { CallFailure } from '../../contract/envelope.ts';

/** The SQLite result code of an error, such as `SQLITE_FULL`, or null. */
export function sqliteCode(problem: unknown): string | null {
  const code = (problem as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null;
}

const KEPT = 'Your change is still on screen and not lost, but it is not saved.';

/** What the disk said, for people; null when it is not the disk's doing but a mistake of ours. */
export function diskTrouble(problem: unknown): CallFailure | null {
  const code = sqliteCode(problem);
  if (code === null) return null;
  if (code === 'SQLITE_FULL') {
    return new CallFailure('io', `The disk is full. ${KEPT} Free some space and try again.`, 'disk-full');
  }
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) {
    return new CallFailure(
      'io',
      `The disk did not take the change. ${KEPT} Check that the disk or share is connected and try again.`,
      'disk-error',
    );
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM')) {
    return new CallFailure('read-only', 'This file or its folder cannot be written. Nothing was changed.', 'medium');
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new CallFailure(
      'io',
      `Another program is using the file right now. ${KEPT} Close that program or try again in a moment.`,
      'file-busy',
    );
  }
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
    return new CallFailure(
      'unreadable',
      'The file was damaged while it was open. Nothing more is written to it; keep a copy of it as it is.',
      'damaged',
    );
  }
  return null;
}
