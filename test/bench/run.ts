import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// `npm run bench [-- NAME...]`: every file of this folder that exports `run` measures ours against something bare, in
// turn, and gives ratios: those can be compared between machines, milliseconds cannot.

interface Row {
  readonly name: string;
  /** Ours over the bare one. */
  readonly ratio: number;
  readonly quartiles?: readonly [number, number];
  readonly oursMs?: number;
  readonly bareMs?: number;
}

const folder = import.meta.dirname;
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .filter((file) => wanted.length === 0 || wanted.includes(file.slice(0, -3)))
  .sort();
const two = (value: number): string => value.toFixed(2);

for (const file of files) {
  const { run } = (await import(pathToFileURL(join(folder, file)).href)) as { run?: () => Promise<readonly Row[]> };
  if (run === undefined) continue;
  for (const { name, ratio, quartiles, oursMs, bareMs } of await run()) {
    const spread = quartiles === undefined ? '' : ` (quartiles ${quartiles.map(two).join('–')})`;
    const times = oursMs === undefined || bareMs === undefined ? '' : `, ${two(oursMs)} ms ÷ ${two(bareMs)} ms`;
    console.log(`${file.slice(0, -3)}: ${name}: × ${two(ratio)}${spread}${times}`);
  }
}
