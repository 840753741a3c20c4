import { createHash } from 'node:crypto';

/** A row of the `change` table as the file holds it: one link of the hash chain. */
export interface LogRow {
  readonly seq: number;
  readonly id: string;
  readonly verb: string;
  readonly label: string;
  readonly at_ms: number;
  readonly author: string;
  readonly base_seq: number;
  readonly undoes: string | null;
  readonly redoes: string | null;
  readonly prev_hash: string;
  readonly hash: string;
  /** JSON of the row edits. */
  readonly edits: string;
}

export const LOG_COLUMNS = [
  'seq',
  'id',
  'verb',
  'label',
  'at_ms',
  'author',
  'base_seq',
  'undoes',
  'redoes',
  'prev_hash',
  'hash',
  'edits',
] as const satisfies readonly (keyof LogRow)[];

/** What the first link has in place of a hash before it. */
export const CHAIN_START = '0'.repeat(64);

/** SHA-256 over the hash before and everything else the row says, hex. The edits go in as the stored text. */
export function hashOf(row: Omit<LogRow, 'hash'>): string {
  const said = [
    row.seq,
    row.id,
    row.verb,
    row.label,
    row.at_ms,
    row.author,
    row.base_seq,
    row.undoes,
    row.redoes,
    row.edits,
  ];
  return createHash('sha256').update(row.prev_hash).update(JSON.stringify(said)).digest('hex');
}
