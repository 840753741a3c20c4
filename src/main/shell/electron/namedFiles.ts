import { resolve } from 'node:path';

/** Files named when the app was started: arguments that are no switches, after the program and, unpackaged, the app’s folder. */
export const namedFiles = (argv: readonly string[], folder: string, packaged: boolean): string[] =>
  argv
    .slice(packaged ? 1 : 2)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((path) => resolve(folder, path));
