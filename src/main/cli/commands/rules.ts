import type { Rule } from '../../../core/insight/rule.ts';
import { RULES } from '../../../core/insight/rules.ts';
import type { AddCommand } from '../command.ts';
import { DONE } from '../exitCode.ts';
import { jsonText } from '../jsonText.ts';

/** `rules`: what Crewmap looks for. */
export const addRules: AddCommand = (program, terminal, done) => {
  program
    .command('rules')
    .description('list what Crewmap looks for')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) => {
      terminal.out(json ? jsonText(RULES.map(told)) : rulesTable());
      done(DONE);
    });
};

const told = ({ id, family, severity, params, needs, seed }: Rule) => ({ id, family, severity, params, needs, seed });

function rulesTable(): string {
  const rows = RULES.map(({ id, family, severity, params, needs, seed }) => [
    id,
    family,
    severity,
    needs.join(', '),
    Object.entries(params)
      .map(([name, value]) => `${name} = ${value}`)
      .join(', '),
    seed,
  ]);
  const table = [['Rule', 'Family', 'Severity', 'Needs rows of', 'Parameters', 'Seed'], ...rows];
  const widths = (table[0] as string[]).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table
    .map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}
