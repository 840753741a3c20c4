import { userInfo } from 'node:os';

/** Who works here, for the log of changes. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list, as in some containers.
    return 'unknown';
  }
}
