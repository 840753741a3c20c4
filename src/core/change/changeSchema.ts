import { NOUNS, TABLE_NAMES } from '../model/nouns.ts';
import { z } from '../model/zod.ts';
import type { Change, RowEdit } from './change.ts';

const id = z.string().min(1).max(200);

/** Most edits one change may hold: an import of a very large organisation. */
export const MAX_EDITS = 500_000;

const editSchemas = TABLE_NAMES.map((table) => {
  const row = NOUNS[table].schema as unknown as z.ZodObject;
  const fields = row.partial().omit({ id: true });
  return z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('insert'), table: z.literal(table), row }),
    z.strictObject({ op: z.literal('update'), table: z.literal(table), id, before: fields, after: fields }),
    z.strictObject({ op: z.literal('delete'), table: z.literal(table), row }),
  ]);
});

/** An edit: a known table, known fields, valid values; an update names the same fields before and after. */
export const rowEditSchema = z
  .discriminatedUnion('table', editSchemas as unknown as readonly [(typeof editSchemas)[number], ...typeof editSchemas])
  .refine(
    (edit) => edit.op !== 'update' || Object.keys(edit.before).sort().join() === Object.keys(edit.after).sort().join(),
    'an update must name the same fields before and after',
  ) as unknown as z.ZodType<RowEdit>;

export const changeSchema: z.ZodType<Change> = z.strictObject({
  id,
  verb: z.string().min(1).max(60),
  label: z.string().max(500),
  atMs: z.int().min(0).max(8_640_000_000_000_000),
  author: z.string().max(200),
  baseSeq: z.int().min(0),
  undoes: id.nullable(),
  redoes: id.nullable(),
  edits: z.array(rowEditSchema).max(MAX_EDITS),
});
