import { STARTERS } from '../../../core/catalogue/starters/starters.ts';
import type { AddCommand } from '../command.ts';
import { DONE } from '../exitCode.ts';
import { jsonText } from '../jsonText.ts';

/** `starters`: what a new workspace can start from, one a line as `id<TAB>title`. */
export const addStarters: AddCommand = (program, terminal, done) => {
  program
    .command('starters')
    .description('list what a new workspace can start from')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) => {
      terminal.out(json ? jsonText(STARTERS) : STARTERS.map(({ id, title }) => `${id}\t${title}\n`).join(''));
      done(DONE);
    });
};
