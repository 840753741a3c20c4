import { asked, fail } from './asked.ts';
import { buildIfStale } from './build.ts';
import { chooseElectron } from './chooseElectron.ts';
import { loadBrowserEntry } from './loadBrowserEntry.ts';
import { runElectron } from './runElectron.ts';

const start = asked('npm start');
await buildIfStale().catch((problem: unknown) => fail((problem as Error).message));

const wantsBrowser = start.shell === 'browser' || start.printUrl || start.folder !== null;
if (start.shell === 'electron' && wantsBrowser) fail('--print-url and --folder belong to the browser shell.');
const electron = wantsBrowser ? null : await chooseElectron(start.shell === 'electron');

if (electron !== null && 'program' in electron) runElectron(electron.program, start.files);
else {
  if (electron !== null) {
    if (start.shell === 'electron') fail(`Electron cannot be used: ${electron.why}`);
    process.stderr.write(`Using the browser shell: ${electron.why}\n`);
  }
  const { runBrowserShell } = await loadBrowserEntry();
  await runBrowserShell(start);
}
