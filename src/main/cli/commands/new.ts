import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { buildBlank } from '../../../core/catalogue/starters/buildBlank.ts';
import { buildStarter } from '../../../core/catalogue/starters/buildStarter.ts';
import { isStarterId, STARTER_IDS } from '../../../core/catalogue/starters/starters.ts';
import { apply } from '../../../core/change/apply.ts';
import { emptyWorkspace, settingsOf } from '../../../core/model/nouns.ts';
import { firstChange } from '../../services/firstChange.ts';
import { localDate } from '../../services/localDate.ts';
import type { AddCommand } from '../command.ts';
import { CommandFailure } from '../commandFailure.ts';
import { createFile } from '../createFile.ts';
import { dateOption, datesOption } from '../dateOption.ts';
import { DONE } from '../exitCode.ts';
import { orFail } from '../importing.ts';
import { titleOf } from '../titleOf.ts';

interface Options {
  readonly starter?: string;
  readonly start?: string;
  readonly holidays?: string;
}

/** `new FILE`: a workspace from a starter, or a blank one. */
export const addNew: AddCommand = (program, terminal, done) => {
  program
    .command('new')
    .description('make a workspace file')
    .argument('<file>', 'the file to make; it must not exist')
    .option('--starter <id>', 'what to start from (see starters)')
    .option('--start <date>', 'project start; today when absent')
    .option('--holidays <dates>', 'days not worked, separated by commas')
    .action((file: string, { starter, start, holidays }: Options) => {
      const path = resolve(terminal.folder, file);
      if (existsSync(path))
        throw new CommandFailure(`${file} exists already. Choose another name; nothing was changed.`);
      if (starter !== undefined && !isStarterId(starter)) {
        throw new CommandFailure(`There is no starter “${starter}”. There are ${STARTER_IDS.join(', ')}.`);
      }
      const { newId, clock, author } = terminal;
      const given = {
        newId,
        projectStart: start === undefined ? localDate(clock()) : dateOption('--start', start),
        holidays: holidays === undefined ? [] : datesOption('--holidays', holidays),
      };
      const edits =
        starter === undefined ? buildBlank({ ...given, title: titleOf(path) }) : buildStarter(starter, given);
      const { title } = settingsOf(orFail(apply(emptyWorkspace(), edits)));
      createFile(path, [firstChange(edits, `Created ${title}`, { id: newId(), atMs: clock(), author })]);
      terminal.out(`Made ${basename(path)}: ${title}\n`);
      done(DONE);
    });
};
