import { resolve } from 'node:path';
import { FORMAT_NAMES, type FormatName } from '../../core/interchange/csv/csvFormat.ts';
import { isFormatName } from '../../core/interchange/csv/detectFormat.ts';
import type { ImportSource } from '../../core/interchange/csv/importTables.ts';
import { aloneSentence, isPsplibName } from '../../core/interchange/psplib/importPsplib.ts';
import { CommandFailure } from './commandFailure.ts';
import { readSource } from './readSource.ts';

export interface Sources {
  readonly json: readonly { readonly name: string; readonly text: string }[];
  readonly tables: readonly ImportSource[];
  /** A PSPLIB project, which comes alone; null = there is none. */
  readonly project: { readonly name: string; readonly text: string } | null;
}

/** Formats of whole workspaces, beside those of tables. */
export const OTHER_FORMATS = ['json', 'psplib'] as const;

/** Reads the files of an import; `.json` files are whole workspaces, `.sm` files PSPLIB projects, all others tables. */
export function readSources(folder: string, names: readonly string[], format: string | undefined): Sources {
  if (format !== undefined && !OTHER_FORMATS.some((known) => known === format) && !isFormatName(format)) {
    throw new CommandFailure(
      `There is no format “${format}”. There are ${[...FORMAT_NAMES, ...OTHER_FORMATS].join(', ')}.`,
    );
  }
  const json: { name: string; text: string }[] = [];
  const tables: ImportSource[] = [];
  const isProject = (name: string) => format === 'psplib' || (format === undefined && isPsplibName(name));
  const projectName = names.find(isProject);
  if (projectName !== undefined) {
    if (names.length > 1) throw new CommandFailure(aloneSentence(projectName));
    return {
      json,
      tables,
      project: { name: projectName, text: readSource(resolve(folder, projectName), projectName) },
    };
  }
  for (const name of names) {
    const text = readSource(resolve(folder, name), name);
    if (format === 'json' || (format === undefined && /\.json$/i.test(name))) json.push({ name, text });
    else tables.push({ name, text, format: format as FormatName | undefined });
  }
  return { json, tables, project: null };
}
