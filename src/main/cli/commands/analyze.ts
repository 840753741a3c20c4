import { resolve } from 'node:path';
import { analyze } from '../../../core/insight/analyze.ts';
import { FAMILIES, type Family } from '../../../core/insight/finding.ts';
import type { Workspace } from '../../../core/model/nouns.ts';
import { DEFAULT_RUNS } from '../../../core/schedule/forecast/forecastOptions.ts';
import { DEFAULT_BUDGET_SCHEDULES, DEFAULT_SEED } from '../../../core/schedule/plan/levelOptions.ts';
import { analysisText } from '../analysisText.ts';
import type { AddCommand } from '../command.ts';
import { CommandFailure } from '../commandFailure.ts';
import { DONE, TO_ACT_ON } from '../exitCode.ts';
import { jsonText } from '../jsonText.ts';
import { readingFile } from '../openForReading.ts';
import { wholeNumberOption } from '../wholeNumberOption.ts';

interface Options {
  readonly json?: boolean;
  readonly only?: string;
  readonly target?: string;
  readonly seed?: string;
  readonly runs?: string;
  readonly budgetSchedules?: string;
  readonly strict?: boolean;
}

const SEEDS = { least: 0, most: 4_294_967_295 };
/** Each run keeps the finish of every milestone: more would not fit into memory. */
const RUNS = { least: 1, most: 1_000_000 };
const BUDGETS = { least: 1, most: 1_000_000_000 };

/** `analyze FILE`: the schedule, the levelled plan, the forecast and what to act on. Asks every family, unless `--only` says which. */
export const addAnalyze: AddCommand = (program, terminal, done) => {
  program
    .command('analyze')
    .description('schedule, level and forecast a workspace, and say what to act on')
    .argument('<file>', 'the workspace file')
    .option('--json', 'as JSON')
    .option('--only <families>', `sections and findings of these only: ${FAMILIES.join(', ')}`)
    .option(
      '--target <id>',
      'a task by id: floats are counted to it, levelling brings it forward, the forecast tells of it',
    )
    .option('--seed <number>', `seed of forecast and levelling (${DEFAULT_SEED})`)
    .option('--runs <number>', `runs of the forecast (${DEFAULT_RUNS})`)
    .option('--budget-schedules <number>', `schedules that levelling may try (${DEFAULT_BUDGET_SCHEDULES})`)
    .option('--strict', 'exit 1 when there are findings that are errors')
    .action(async (file: string, options: Options) => {
      const only = options.only === undefined ? undefined : familiesOf(options.only);
      const numbers = {
        seed: wholeNumberOption('--seed', options.seed, SEEDS),
        runs: wholeNumberOption('--runs', options.runs, RUNS),
        budgetSchedules: wholeNumberOption('--budget-schedules', options.budgetSchedules, BUDGETS),
      };
      const report = await readingFile(resolve(terminal.folder, file), terminal, (open) => {
        const workspace = open.readRows();
        const targetId = options.target === undefined ? undefined : targetOf(workspace, options.target);
        return analyze(workspace, { only, changeCount: open.readEnd().seq, targetId, ...numbers });
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
  for (const { id, key, status, repeatEveryDays } of task.values()) {
    if (key !== given && id !== given) continue;
    if (status === 'dropped') throw new CommandFailure(`The task “${given}” is dropped: it has no finish to count to.`);
    if (repeatEveryDays !== null && status !== 'done') {
      throw new CommandFailure(`The task “${given}” comes again and again: it has no finish to count to.`);
    }
    return id;
  }
  throw new CommandFailure(`There is no task with the id “${given}” to count float to.`);
}
