import { asked, fail } from './asked.ts';
import { chooseElectron } from './chooseElectron.ts';
import { developInBrowser } from './devBrowser.ts';
import { developInElectron } from './devElectron.ts';

// `npm run dev`: the same choice of shell as `npm start`, with the sources instead of a build.

const start = asked('npm run dev');
const electron = start.shell === 'browser' ? null : await chooseElectron(start.shell === 'electron');
if (electron !== null && 'program' in electron) developInElectron();
else {
  if (electron !== null) {
    if (start.shell === 'electron') fail(`Electron cannot be used: ${electron.why}`);
    process.stderr.write(`Using the browser shell: ${electron.why}\n`);
  }
  await developInBrowser(start);
}
