import { resolve } from 'node:path';
import { FORMAT_NAMES, type FormatName } from '../../core/interchange/csv/csvFormat.ts';
import { isFormatName } from '../../core/interchange/csv/detectFormat.ts';
import type { ImportSource } from '../../core/interchange/csv/importTables.ts';
import { CommandFailure } from './commandFailure.ts';
import { readSource } from './readSource.ts';

export interface Sources {
  readonly json: readonly { readonly name: string; readonly text: string }[];
  readonly tables: readonly ImportSource[];
}

/** Reads the files of an import; `.json` files are whole workspaces, all others tables. */
export function readSources(folder: string, names: readonly string[], format: string | undefined): Sources {
  if (format !== undefined && format !== 'json' && !isFormatName(format)) {
    throw new CommandFailure(`There is no format “${format}”. There are ${[...FORMAT_NAMES, 'json'].join(', ')}.`);
  }
  const json: { name: string; text: string }[] = [];
  const tables: ImportSource[] = [];
  for (const name of names) {
    const text = readSource(resolve(folder, name), name);
    if (format === 'json' || (format === undefined && /\.json$/i.test(name))) json.push({ name, text });
    else tables.push({ name, text, format: format as FormatName | undefined });
  }
  return { json, tables };
}
