import { buildAlways, buildIfStale } from './build.ts';

// `npm run build` builds; `npm run build -- --if-stale` only what has to be.
await (process.argv.includes('--if-stale') ? buildIfStale() : buildAlways());
