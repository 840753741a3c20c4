import { callerFolder } from './caller-folder.ts';
import { chooseElectron } from './choose-electron.ts';
import { developInBrowser } from './dev-browser.ts';
import { developInElectron } from './dev-electron.ts';
import { readStartOptions, type StartOptions, USAGE } from './start-options.ts';

// `npm run dev`: the same choice of shell as `npm start`, with the sources instead of a build.

const fail = (sentence: string): never => {
  process.stderr.write(`crewmap: ${sentence}\n`);
  process.exit(2);
};
function options(): StartOptions {
  try {
    return readStartOptions(process.argv.slice(2), callerFolder());
  } catch (problem) {
    return fail(`${(problem as Error).message.split('\n')[0]} See --help.`);
  }
}

const start = options();
if (start.help) {
  process.stdout.write(`${USAGE.replace('npm start', 'npm run dev')}\n`);
  process.exit(0);
}
const electron = start.shell === 'browser' ? null : await chooseElectron(start.shell === 'electron');
if (electron !== null && 'program' in electron) developInElectron();
else {
  if (electron !== null) {
    if (start.shell === 'electron') fail(`Electron cannot be used: ${electron.why}`);
    process.stderr.write(`Using the browser shell: ${electron.why}\n`);
  }
  await developInBrowser(start);
}
