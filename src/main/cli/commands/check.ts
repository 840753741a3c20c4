import { resolve } from 'node:path';
import { realPathOf } from '../../services/openInspected.ts';
import type { AddCommand } from '../command.ts';
import { CommandFailure } from '../commandFailure.ts';
import { DONE, TO_ACT_ON } from '../exitCode.ts';
import { jsonText } from '../jsonText.ts';

/** `check FILE`: looks at every page, row and log entry of a file; never changes it. */
export const addCheck: AddCommand = (program, terminal, done) => {
  program
    .command('check')
    .description('look whether a workspace file is sound')
    .argument('<file>', 'the workspace file')
    .option('--json', 'as JSON')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const path = realPathOf(resolve(terminal.folder, file));
      const { verdict, sentence, problems } = await terminal.inspect({ path, knownHash: null });
      const ok = verdict === 'sound' || verdict === 'sound-after-rollback' || verdict === 'older';
      if (!ok && (verdict !== 'damaged' || problems.length === 0)) throw new CommandFailure(sentence);
      if (json) terminal.out(jsonText({ ok, problems }));
      else if (ok) terminal.out(`${file} is sound.\n`);
      else
        for (const { table, id, what } of problems) {
          const where = [table, id].filter(Boolean).join(' ');
          terminal.out(`${where ? `${where}: ` : ''}${what}\n`);
        }
      done(ok ? DONE : TO_ACT_ON);
    });
};
