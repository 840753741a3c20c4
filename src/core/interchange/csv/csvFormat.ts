import type { Workspace } from '../../model/nouns.ts';
import type { ImportState } from './importState.ts';
import type { Labels } from './labels.ts';
import type { SourceRow } from './sourceRow.ts';

export const FORMAT_NAMES = ['teams', 'people', 'assets', 'roles', 'capacities', 'tasks', 'responsibilities'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export interface CsvColumn {
  readonly name: string;
  /** Without it a file is not of this format. */
  readonly required: boolean;
  /** Whether an export has the column: always, only where a row fills it, or never. */
  readonly written: 'always' | 'if-used' | 'never';
}

/** A kind of CSV file: its columns, how its rows come into a workspace and how a workspace's rows are written. */
export interface CsvFormat {
  readonly name: FormatName;
  readonly columns: readonly CsvColumn[];
  /** A file with any of these columns is of another format, whatever else it has. */
  readonly foreign?: readonly string[];
  /**
   * Finds or makes what the row is about, before any reference is resolved; null = the row is left out.
   * Runs for all rows of all sources before the first `fill`.
   */
  declare(row: SourceRow, state: ImportState): string | null;
  /** Takes over the columns given, references to other rows included. */
  fill(row: SourceRow, id: string, state: ImportState): void;
  /** Says who holds letters of RACI; runs when every seat is known. */
  hold?(row: SourceRow, id: string, state: ImportState): void;
  /** The workspace's rows as cells by column. */
  write(workspace: Workspace, labels: Labels): readonly Readonly<Record<string, Cell>>[];
}

/** What a column holds when it is written; numbers are never taken for formulas. */
export type Cell = string | number | boolean | null;

/** The columns of a format in the order an export has them. */
export const columns = (
  names: readonly string[],
  kinds: {
    readonly required: readonly string[];
    readonly ifUsed?: readonly string[];
    readonly onlyRead?: readonly string[];
  },
): CsvColumn[] =>
  names.map((name) => ({
    name,
    required: kinds.required.includes(name),
    written: kinds.onlyRead?.includes(name) ? 'never' : kinds.ifUsed?.includes(name) ? 'if-used' : 'always',
  }));
