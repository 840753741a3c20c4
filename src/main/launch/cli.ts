import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './build.ts';
import { callerFolder } from './callerFolder.ts';
import { projectRoot } from './projectRoot.ts';

// The terminal's entry: builds what is stale (on stderr), then hands over.
process.env['INIT_CWD'] = callerFolder();
try {
  await buildIfStale();
} catch (problem) {
  process.stderr.write(`crewmap: ${(problem as Error).message}\n`);
  process.exit(2);
}
await import(pathToFileURL(join(projectRoot, 'out', 'main', 'cli.js')).href);
