import type { Page } from '@playwright/test';

/** What must never happen in a window: errors, refused content, a word to another computer. */
export interface Watch {
  on(page: Page): void;
  /** Messages of this kind are what the test is about. */
  forgive(kind: RegExp): void;
  readonly problems: readonly string[];
}

const isLocal = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  if (['data:', 'blob:', 'app:', 'about:', 'devtools:'].includes(protocol)) return true;
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1';
};

export function createWatch(): Watch {
  const seen: string[] = [];
  const forgiven: RegExp[] = [];
  return {
    on(page) {
      page.on('console', (message) => {
        // Refused content (CSP, Trusted Types) is reported as an error of the console too.
        if (message.type() === 'error') seen.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (problem) => seen.push(`error: ${problem.stack ?? problem.message}`));
      page.on('request', (request) => {
        if (!isLocal(request.url())) seen.push(`request to another computer: ${request.url()}`);
      });
    },
    forgive: (kind) => void forgiven.push(kind),
    get problems() {
      return seen.filter((problem) => !forgiven.some((kind) => kind.test(problem)));
    },
  };
}
