import { Command, CommanderError } from 'commander';
import { CallFailure } from '../../contract/envelope.ts';
import { CommandFailure } from './commandFailure.ts';
import { addAnalyze } from './commands/analyze.ts';
import { addCheck } from './commands/check.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addNew } from './commands/new.ts';
import { addOpen } from './commands/open.ts';
import { addRules } from './commands/rules.ts';
import { addStarters } from './commands/starters.ts';
import { DONE, type ExitCode, NOT_DONE } from './exitCode.ts';
import type { Terminal } from './terminal.ts';

/** Every command, in the order help lists them. Adding one is a file and a line here. */
const COMMANDS = [addStarters, addNew, addImport, addAnalyze, addExport, addCheck, addOpen, addRules];

/** Runs one command line. `args` are what follows the program's name. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = DONE;
  const program = new Command('crewmap')
    .description('Team-structure and roadmap workshops, in the terminal')
    .version(terminal.version)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text.trimEnd().replace(/^error: /, 'crewmap: ')),
    });
  for (const add of COMMANDS) {
    add(program, terminal, (ended) => {
      exitCode = ended;
    });
  }
  if (args.length === 0) {
    const names = program.commands.map((command) => command.name()).join(', ');
    terminal.err(`crewmap: say what to do: ${names}. crewmap --help says more.`);
    return NOT_DONE;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (problem) {
    // Commander has said already what is wrong with the arguments; help and version are not trouble.
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? DONE : NOT_DONE;
    terminal.err(`crewmap: ${sentenceOf(problem)}`);
    return NOT_DONE;
  }
}

/** One line for people. What nobody foresaw is named too: in a terminal there is no log to look into. */
function sentenceOf(problem: unknown): string {
  const known = problem instanceof CommandFailure || problem instanceof CallFailure;
  const said = problem instanceof Error ? problem.message : String(problem);
  const line = said.replace(/\s*\n\s*/g, ' ');
  return known ? line : `Something went wrong inside Crewmap: ${line}`;
}
