import { beforeEach } from 'vitest';

/** Skips the tests of the surrounding block where something is missing, and says what. */
export function needs(present: boolean, reason: string): void {
  beforeEach(({ skip }) => skip(!present, reason));
}
