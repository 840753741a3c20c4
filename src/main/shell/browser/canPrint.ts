import { findBrowser } from './chromium.ts';

/** Is there a browser to draw a PDF with, as far as one can know without starting it? The bundled one is for Linux on x64. */
export function canPrint(env: NodeJS.ProcessEnv = process.env): boolean {
  if (env['CREWMAP_BROWSER'] === 'none') return false;
  return findBrowser() !== null || (process.platform === 'linux' && process.arch === 'x64');
}
