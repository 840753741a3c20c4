// `node bin/with-node.js FILE.ts [ARGUMENT…]`: runs a file of ours with a Node that is new enough. Plain JavaScript that
// old Nodes understand, which looks for one before anything else is loaded.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundled = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** better-sqlite3 crashes before 22.14; TypeScript runs as it is from 22.18. */
function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/**
 * npm puts a shell between itself and us, and that shell keeps signals to itself: told to end, npm would leave us behind.
 * So we end when the shell that started us has.
 */
function endWithNpm() {
  if (process.platform === 'win32' || process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

/** Runs the file, a path relative to the project, as if it were the program. */
export async function runWithNode(file, args) {
  const entry = resolve(root, file);
  endWithNpm();
  if (isNewEnough()) {
    process.argv = [process.execPath, entry, ...args];
    await import(pathToFileURL(entry).href);
  } else if (existsSync(bundled)) {
    const child = spawn(bundled, [entry, ...args], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('exit', (exitCode) => process.exit(exitCode ?? 1));
  } else {
    process.stderr.write(
      `crewmap: Node ${process.versions.node} is too old; Crewmap needs Node 22.18 or newer. Run “npm ci” in Crewmap’s folder, which brings one along.\n`,
    );
    process.exitCode = 2;
  }
}

const [, program = '', file, ...args] = process.argv;
if (file !== undefined && existsSync(program) && realpathSync(program) === fileURLToPath(import.meta.url)) {
  await runWithNode(file, args);
}
