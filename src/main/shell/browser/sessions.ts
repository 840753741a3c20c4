import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a code for one window may be used. */
export const CODE_LIFETIME_MS = 30_000;

interface Code {
  readonly digest: Buffer;
  readonly once: boolean;
  readonly subject: string | null;
  readonly expiresAtMs: number;
}
interface Session {
  readonly digest: Buffer;
  readonly windowId: string;
}

export interface Entry {
  readonly secret: string;
  readonly windowId: string;
  /** What the address was made for, such as the id of a workspace to show. */
  readonly subject: string | null;
}

export interface Sessions {
  /** A 128-bit code for the fragment of an address. `once`: for one window and a short time; else until exit. */
  issueCode(use: 'once' | 'many', subject?: string | null): string;
  /** Makes a given code good until exit: in development it outlives the server. */
  admit(code: string): void;
  /** A 256-bit secret for the window that shows a good code. */
  exchange(code: string): Entry | null;
  windowOf(secret: string): string | null;
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Windows' secrets. Only digests are kept, and all of them are compared, so time tells nothing. */
export function createSessions(nowMs: () => number = Date.now): Sessions {
  const codes = new Set<Code>();
  const sessions: Session[] = [];
  let windows = 0;
  return {
    issueCode: (use, subject = null) => {
      const code = randomBytes(16).toString('base64url');
      const once = use === 'once';
      const expiresAtMs = once ? nowMs() + CODE_LIFETIME_MS : Number.POSITIVE_INFINITY;
      codes.add({ digest: digestOf(code), once, subject, expiresAtMs });
      return code;
    },
    admit: (code) => {
      codes.add({ digest: digestOf(code), once: false, subject: null, expiresAtMs: Number.POSITIVE_INFINITY });
    },
    exchange: (given) => {
      const digest = digestOf(given);
      let found: Code | null = null;
      for (const code of codes) {
        if (code.expiresAtMs < nowMs()) codes.delete(code);
        else if (timingSafeEqual(code.digest, digest)) found = code;
      }
      if (found === null) return null;
      if (found.once) codes.delete(found);
      windows += 1;
      const windowId = `window-${windows}`;
      const secret = randomBytes(32).toString('base64url');
      sessions.push({ digest: digestOf(secret), windowId });
      return { secret, windowId, subject: found.subject };
    },
    windowOf: (secret) => {
      const digest = digestOf(secret);
      let windowId: string | null = null;
      for (const session of sessions) if (timingSafeEqual(session.digest, digest)) windowId = session.windowId;
      return windowId;
    },
  };
}
