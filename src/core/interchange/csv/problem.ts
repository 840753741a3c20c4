/** Something an import has to say about one cell: the user finds it by file, line and column. */
export interface ImportProblem {
  /** The source's name, as the caller gave it. */
  readonly file: string;
  /** Line of the file on which the row starts, from 1; line breaks inside quotes count. */
  readonly line: number;
  /** The column's name in the format, or `row` where it is about the whole row. */
  readonly column: string;
  /** For people: what was wrong and what was done. */
  readonly reason: string;
}

/** The one line of a problem, as the terminal prints it. */
export const problemLine = ({ file, line, column, reason }: ImportProblem): string =>
  `${file}:${line}: ${column}: ${reason}`;
