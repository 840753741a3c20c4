import { readFileSync, statSync } from 'node:fs';
import { CommandFailure } from './commandFailure.ts';

/** Bytes a source may have. */
const MOST_BYTES = 512_000_000;

/** The text of a file to import: UTF-8 with or without BOM, or UTF-16 with one. `shown` is what the user called it. */
export function readSource(path: string, shown: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new CommandFailure(`${shown} is not there.`);
  if (!stats.isFile()) throw new CommandFailure(`${shown} is not a file.`);
  if (stats.size > MOST_BYTES) throw new CommandFailure(`${shown} is too large to import.`);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new CommandFailure(`${shown} cannot be read. Check its rights.`);
  }
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new CommandFailure(`${shown} is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
