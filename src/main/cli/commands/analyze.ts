import { resolve } from 'node:path';
import { analyze } from '../../../core/insight/analyze.ts';
import { FAMILIES, type Family } from '../../../core/insight/finding.ts';
import type { Workspace } from '../../../core/model/nouns.ts';
import { analysisText } from '../analysisText.ts';
import type { AddCommand } from '../command.ts';
import { CommandFailure } from '../commandFailure.ts';
import { DONE, TO_ACT_ON } from '../exitCode.ts';
import { jsonText } from '../jsonText.ts';
import { readingFile } from '../openForReading.ts';

interface Options {
  readonly json?: boolean;
  readonly only?: string;
  readonly target?: string;
  readonly seed?: string;
  readonly runs?: string;
  readonly budgetSchedules?: string;
  readonly strict?: boolean;
}

/** `analyze FILE`: the schedule and what to act on. Asks every family, unless `--only` says which. */
export const addAnalyze: AddCommand = (program, terminal, done) => {
  program
    .command('analyze')
    .description('schedule a workspace and say what to act on')
    .argument('<file>', 'the workspace file')
    .option('--json', 'as JSON')
    .option('--only <families>', `sections and findings of these only: ${FAMILIES.join(', ')}`)
    .option('--target <id>', 'count float to this task instead of the project finish')
    .option('--seed <number>', 'seed of forecast and levelling')
    .option('--runs <number>', 'runs of the forecast')
    .option('--budget-schedules <number>', 'schedules that levelling may try')
    .option('--strict', 'exit 1 when there are findings that are errors')
    .action(async (file: string, options: Options) => {
      const only = options.only === undefined ? undefined : familiesOf(options.only);
      wholeNumber('--seed', options.seed, 0);
      wholeNumber('--runs', options.runs, 1);
      wholeNumber('--budget-schedules', options.budgetSchedules, 1);
      const report = await readingFile(resolve(terminal.folder, file), terminal, (open) => {
        const workspace = open.readRows();
        const targetId = options.target === undefined ? undefined : targetOf(workspace, options.target);
        return analyze(workspace, { only, changeCount: open.readEnd().seq, targetId });
      });
      terminal.out(options.json ? jsonText(report) : analysisText(report));
      const hasErrors = report.findings.some(({ severity }) => severity === 'error');
      done(options.strict && hasErrors ? TO_ACT_ON : DONE);
    });
};

function familiesOf(list: string): Family[] {
  return list.split(',').map((item) => {
    const family = FAMILIES.find((known) => known === item.trim());
    if (!family) throw new CommandFailure(`There is no family “${item.trim()}”. There are ${FAMILIES.join(', ')}.`);
    return family;
  });
}

/** The id of the task with this key or id. */
function targetOf({ task }: Workspace, given: string): string {
  for (const { id, key } of task.values()) if (key === given || id === given) return id;
  throw new CommandFailure(`There is no task with the id “${given}” to count float to.`);
}

/** Checks a number that only sections of later families use. */
function wholeNumber(option: string, text: string | undefined, least: number): void {
  if (text === undefined) return;
  if (!/^\d{1,9}$/.test(text) || Number(text) < least) {
    throw new CommandFailure(`${option} “${text}” is not a whole number of at least ${least}.`);
  }
}
