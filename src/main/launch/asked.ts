import { callerFolder } from './callerFolder.ts';
import { readStartOptions, type StartOptions, USAGE } from './startOptions.ts';

/** Ends with one line about what is wrong. */
export const fail = (sentence: string): never => {
  process.stderr.write(`crewmap: ${sentence}\n`);
  process.exit(2);
};

/** What the command line asks for; ends here where it asks for help, or for something that does not exist. */
export function asked(command: string): StartOptions {
  let options: StartOptions;
  try {
    options = readStartOptions(process.argv.slice(2), callerFolder());
  } catch (problem) {
    return fail(`${(problem as Error).message.split('\n')[0]} See --help.`);
  }
  if (options.help) {
    process.stdout.write(`${USAGE.replace('npm start', command)}\n`);
    process.exit(0);
  }
  return options;
}
