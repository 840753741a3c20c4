import { electronProgram } from './electronProgram.ts';
import { fetchElectron } from './fetchElectron.ts';

export type ElectronChoice = { readonly program: string } | { readonly why: string };

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly isRoot: boolean;
}

const here = (): Surroundings => ({
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
});

/** Why Electron cannot run here even if its program were at hand; null = it can. */
export function whyNoElectron({ platform, env, isRoot }: Surroundings): string | null {
  if (platform === 'win32' || platform === 'darwin') return null;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display.';
  if (isRoot) return 'Electron does not run as root.';
  return null;
}

/** Electron's program, fetched once where it can be had. `asked`: the user insists, so an earlier failure does not count. */
export async function chooseElectron(asked: boolean): Promise<ElectronChoice> {
  const why = whyNoElectron(here());
  if (why !== null) return { why };
  const program = electronProgram();
  if (program !== null) return { program };
  const problem = await fetchElectron(asked);
  const fetched = electronProgram();
  if (fetched !== null) return { program: fetched };
  return { why: problem ?? 'Electron’s program was not found.' };
}
