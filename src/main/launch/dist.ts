import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'electron-builder';
import { buildIfStale } from './build.ts';
import { electronProgram } from './electronProgram.ts';
import { fetchElectron } from './fetchElectron.ts';
import { packaging } from './packaging.ts';
import { projectRoot } from './projectRoot.ts';

// `npm run dist [-- --dir]`: packages for this computer’s system; `--dir` stops before installers are made.

const fail = (sentence: string): never => {
  process.stderr.write(`crewmap: ${sentence}\n`);
  process.exit(2);
};

const { values } = parseArgs({ options: { dir: { type: 'boolean' } } });
await buildIfStale().catch((problem: unknown) => fail((problem as Error).message));
const why = electronProgram() === null ? await fetchElectron(true) : null;
const program = electronProgram();
if (program === null) {
  fail(
    `No package was made: it needs Electron. ${why ?? 'Electron’s program was not found.'} Run this where Electron’s releases can be downloaded, set ELECTRON_MIRROR to a copy of them, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron’s files.`,
  );
} else {
  const made = await build({
    projectDir: projectRoot,
    config: packaging(projectRoot, process.platform === 'darwin' ? null : dirname(program)),
    ...(values.dir === true ? { dir: true } : {}),
  });
  for (const file of made) process.stdout.write(`${file}\n`);
}
