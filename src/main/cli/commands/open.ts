import { resolve } from 'node:path';
import { inspectFile, realPathOf } from '../../services/openInspected.ts';
import type { AddCommand } from '../command.ts';
import { CommandFailure } from '../commandFailure.ts';
import type { ExitCode } from '../exitCode.ts';

/** `open FILE`: the same as `npm start -- FILE`. */
export const addOpen: AddCommand = (program, terminal, done) => {
  program
    .command('open')
    .description('open a workspace in the app')
    .argument('<file>', 'the workspace file')
    .action(async (file: string) => {
      const path = realPathOf(resolve(terminal.folder, file));
      // Seen here already: a file that cannot be opened is one line, before anything is built or started.
      await inspectFile(path, terminal);
      if (terminal.start === null) throw new CommandFailure('There is no app here to open the file with.');
      done((await terminal.start(path)) as ExitCode);
    });
};
