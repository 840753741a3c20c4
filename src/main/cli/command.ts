import type { Command } from 'commander';
import type { ExitCode } from './exitCode.ts';
import type { Terminal } from './terminal.ts';

/** Adds one command to the program. Its action tells `done` how it ended. */
export type AddCommand = (program: Command, terminal: Terminal, done: (exitCode: ExitCode) => void) => void;
