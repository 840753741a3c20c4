import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../src/main/launch/build.ts';
import { projectRoot } from '../../src/main/launch/projectRoot.ts';
import { readTally, report, sumOf, TALLY_FILE_VARIABLE, type Tally } from './tally.ts';

// `npm test`: types, lint, build, unit, store, contract, e2e. Words after `--` go to vitest as names of files, and then
// only vitest runs.

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const PASSED: Tally = { passed: 1, failed: 0, skipped: [] };
const FAILED: Tally = { passed: 0, failed: 1, skipped: [] };
const scratch = mkdtempSync(join(tmpdir(), 'crewmap-tests-'));
const program = (...path: string[]): string => join(projectRoot, 'node_modules', ...path);

/** Runs a program with this Node; resolves with its exit code. */
function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  const end = (signal: NodeJS.Signals): void => {
    child.kill(signal);
    process.exit(1);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  }).finally(() => {
    for (const signal of SIGNALS) process.removeListener(signal, end);
  });
}

const check = async (script: string, args: readonly string[]): Promise<Tally> =>
  (await run(script, args)) === 0 ? PASSED : FAILED;

/** A run whose reporter leaves a tally. One that breaks off without a tally, or ends badly with a clean one, failed. */
async function tallied(name: string, script: string, args: readonly string[]): Promise<Tally> {
  const file = join(scratch, `${name}.json`);
  const exitCode = await run(script, args, { [TALLY_FILE_VARIABLE]: file });
  const tally = readTally(file) ?? FAILED;
  return exitCode !== 0 && tally.failed === 0 ? sumOf([tally, FAILED]) : tally;
}

const build = (): Promise<Tally> =>
  buildIfStale().then(
    () => PASSED,
    (problem: unknown) => {
      console.error((problem as Error).message);
      return FAILED;
    },
  );
const vitest = (files: readonly string[]): Promise<Tally> =>
  tallied('vitest', program('vitest', 'vitest.mjs'), [
    'run',
    '--reporter=default',
    '--reporter=./test/run/vitestTally.ts',
    ...files,
  ]);
const playwright = (): Promise<Tally> =>
  tallied('playwright', program('@playwright', 'test', 'cli.js'), [
    'test',
    '--reporter=list,./test/run/playwrightTally.ts',
  ]);

const chosen = process.argv.slice(2);
const parts: readonly (readonly [string, () => Promise<Tally>])[] =
  chosen.length > 0
    ? [['Chosen tests', () => vitest(chosen)]]
    : [
        ['Types', () => check(program('typescript', 'bin', 'tsc'), ['-b'])],
        ['Lint', () => check(program('@biomejs', 'biome', 'bin', 'biome'), ['check', '--max-diagnostics=50'])],
        ['Build', build],
        ['Unit, store and contract tests', () => vitest([])],
        ['End to end', playwright],
      ];

const tallies: Tally[] = [];
for (const [name, part] of parts) {
  console.log(`\n── ${name}`);
  const tally = await part();
  tallies.push(tally);
  console.log(`── ${name}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`);
}
rmSync(scratch, { recursive: true, force: true });
const total = sumOf(tallies);
console.log('');
for (const line of report(total)) console.log(line);
process.exitCode = total.failed === 0 ? 0 : 1;
