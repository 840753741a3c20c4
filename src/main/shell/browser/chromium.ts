import type { Browser, LaunchOptions } from 'playwright-core';
import { CallFailure } from '../../../contract/envelope.ts';
import { bundledChromium } from './bundledChromium.ts';
import { type BrowserProgram, findBrowsers } from './findBrowser.ts';

export { type BrowserProgram, bundledChromium };

/** The browser of this computer, or null. Not the bundled one. */
export const findBrowser = (): BrowserProgram | null => findBrowsers()[0] ?? null;

/** Flags with which no browser we start calls anybody, asks or updates itself. */
export const OFFLINE_FLAGS: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--no-proxy-server',
];

/** A headless browser of ours finds no other host than this computer. */
const ONLY_LOOPBACK =
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]';

/** Chromium refuses its sandbox to root. */
export const cannotSandbox = (): boolean => process.getuid?.() === 0;

/**
 * What may be started, best first. `CREWMAP_BROWSER` chooses: `system`, `bundled`, `none`, or the path of a program.
 * The bundled one is unpacked only when its turn comes.
 */
export async function* browserChoices(): AsyncGenerator<BrowserProgram> {
  const wish = process.env['CREWMAP_BROWSER'] ?? '';
  if (wish === 'none') return;
  if (wish !== '' && wish !== 'system' && wish !== 'bundled') {
    yield { kind: 'chosen', executablePath: wish, env: {} };
    return;
  }
  if (wish !== 'bundled') yield* findBrowsers();
  if (wish === 'system') return;
  const bundled = await bundledChromium();
  if (bundled !== null) yield bundled;
}

/** What Playwright needs to start this program. */
export function launchOptionsFor(program: BrowserProgram, options: LaunchOptions = {}): LaunchOptions {
  return {
    headless: true,
    chromiumSandbox: !cannotSandbox(),
    // The pipe to the browser dies with us, and the browser with it. Signals are the business of whoever started us.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...options,
    executablePath: program.executablePath,
    env: { ...process.env, ...options.env, ...program.env },
    args: [...OFFLINE_FLAGS, ONLY_LOOPBACK, ...(options.args ?? [])],
  };
}

/** Starts the first browser that starts. Rejects with `unavailable` when none does. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const problems: string[] = [];
  for await (const program of browserChoices()) {
    const launch = launchOptionsFor(program, options);
    // Machines that forbid user namespaces have no sandbox for anybody; our own pages may do without.
    for (const chromiumSandbox of launch.chromiumSandbox === true ? [true, false] : [false]) {
      try {
        return await chromium.launch({ ...launch, chromiumSandbox });
      } catch (problem) {
        problems.push(`${program.executablePath}: ${String(problem).split('\n')[0]}`);
      }
    }
  }
  throw new CallFailure(
    'unavailable',
    problems.length === 0
      ? 'No browser was found to draw the PDF with. Install Chrome, Chromium or Edge, or set CREWMAP_BROWSER to the path of one.'
      : `No browser could be started to draw the PDF with (${problems.join('; ').slice(0, 600)}). Set CREWMAP_BROWSER to the path of Chrome, Chromium or Edge.`,
    'no-browser',
  );
}
