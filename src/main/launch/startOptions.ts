import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  readonly help: boolean;
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly shell: 'electron' | 'browser' | null;
  readonly printUrl: boolean;
  /** Absolute path. */
  readonly folder: string | null;
}

export const USAGE = `npm start -- [FILE...] [options]

  FILE                        opens this workspace
  --shell=electron|browser    uses this shell, or says why it cannot
  --print-url                 opens no window; prints an address for any number of windows
  --folder DIR                where the browser shell keeps new and dropped files
  --help                      shows this`;

/** Throws an Error with a sentence for people when the arguments make no sense. */
export function readStartOptions(args: readonly string[], folder: string): StartOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      shell: { type: 'string' },
      'print-url': { type: 'boolean' },
      folder: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { shell } = values;
  if (shell !== undefined && shell !== 'electron' && shell !== 'browser') {
    throw new Error(`There is no shell “${shell}”. Use --shell=electron or --shell=browser.`);
  }
  return {
    help: values.help === true,
    files: positionals.map((path) => resolve(folder, path)),
    shell: shell ?? null,
    printUrl: values['print-url'] === true,
    folder: values.folder === undefined ? null : resolve(folder, values.folder),
  };
}
