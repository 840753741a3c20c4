import { describe, expect, it } from 'vitest';
import { CODE_LIFETIME_MS, createSessions } from '../../../../src/main/shell/browser/sessions.ts';

describe('codes and secrets', () => {
  it('a code for one window works once', () => {
    const sessions = createSessions();
    const code = sessions.issueCode('once', 'ws');
    const entry = sessions.exchange(code);
    expect(entry).toMatchObject({ windowId: 'window-1', subject: 'ws' });
    expect(sessions.windowOf(entry?.secret ?? '')).toBe('window-1');
    expect(sessions.exchange(code)).toBeNull();
  });

  it('a code for one window ends after its time, a secret does not', () => {
    let nowMs = 0;
    const sessions = createSessions(() => nowMs);
    const early = sessions.exchange(sessions.issueCode('once'));
    const late = sessions.issueCode('once');
    nowMs = CODE_LIFETIME_MS + 1;
    expect(sessions.exchange(late)).toBeNull();
    expect(sessions.windowOf(early?.secret ?? '')).toBe('window-1');
  });

  it('a code for any number of windows gives each its own secret, for ever', () => {
    let nowMs = 0;
    const sessions = createSessions(() => nowMs);
    const code = sessions.issueCode('many');
    const entries = [0, 1e9, 1e12].map((atMs) => {
      nowMs = atMs;
      return sessions.exchange(code);
    });
    expect(new Set(entries.map((entry) => entry?.secret)).size).toBe(3);
    expect(entries.map((entry) => entry?.windowId)).toEqual(['window-1', 'window-2', 'window-3']);
  });

  it('codes have 128 bits, secrets 256, and none is like another', () => {
    const sessions = createSessions();
    const codes = Array.from({ length: 200 }, () => sessions.issueCode('once'));
    expect(new Set(codes).size).toBe(200);
    expect(codes.every((code) => Buffer.from(code, 'base64url').length === 16)).toBe(true);
    const secret = sessions.exchange(codes[0] ?? '')?.secret ?? '';
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });

  it('guesses get nowhere', () => {
    const sessions = createSessions();
    const code = sessions.issueCode('many');
    const secret = sessions.exchange(code)?.secret ?? '';
    for (const guess of ['', code.slice(0, -1), `${code}A`, code.toUpperCase(), secret]) {
      expect(sessions.exchange(guess)).toBeNull();
    }
    for (const guess of ['', code, secret.slice(1), `${secret}A`]) expect(sessions.windowOf(guess)).toBeNull();
  });
});
