import { buildAlways, buildIfStale } from './build.ts';

// `npm run build` builds; `npm run build -- --if-stale` only what has to be.
try {
  await (process.argv.includes('--if-stale') ? buildIfStale() : buildAlways());
} catch (problem) {
  process.stderr.write(`crewmap: ${(problem as Error).message}\n`);
  process.exitCode = 1;
}
