import { expect, test } from 'vitest';
import { focusOn, resetSession, sessionStore } from '../../../src/renderer/store/session.ts';

test('bringing something into view is a new request also after another workspace was opened', () => {
  resetSession();
  focusOn(['team:one']);
  const before = sessionStore.getState().focusRequest?.nonce;
  resetSession();
  focusOn(['team:two']);
  expect(sessionStore.getState().focusRequest?.nonce).not.toBe(before);
});
