import type { RowOf, TableName } from '../model/nouns.ts';

/** One reversible edit of one row: it holds what was there and what comes instead. */
export type RowEdit<T extends TableName = TableName> = {
  [K in T]:
    | { readonly op: 'insert'; readonly table: K; readonly row: RowOf<K> }
    | {
        readonly op: 'update';
        readonly table: K;
        readonly id: string;
        readonly before: Partial<RowOf<K>>;
        readonly after: Partial<RowOf<K>>;
      }
    | { readonly op: 'delete'; readonly table: K; readonly row: RowOf<K> };
}[T];

/** What a command makes: the edits and how to speak of them. */
export interface Draft {
  /** The command's name, such as `linkTasks`. */
  readonly verb: string;
  /** What happened, past tense, for the undo menu and the activity log: "Linked A to B". */
  readonly label: string;
  readonly edits: readonly RowEdit[];
}

/** The one value every write is: undo, persistence, other windows and merge all use it. */
export interface Change extends Draft {
  /** UUIDv7; committing the same id twice has the effect of committing it once. */
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly atMs: number;
  readonly author: string;
  /** The last committed change its maker had seen. */
  readonly baseSeq: number;
  /** Id of the change this one takes back. */
  readonly undoes: string | null;
  /** Id of the change this one brings back. */
  readonly redoes: string | null;
}
