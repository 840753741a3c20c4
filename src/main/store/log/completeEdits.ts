import type { Field } from '../../../core/model/field.ts';
import { NOUNS, type TableName } from '../../../core/model/nouns.ts';

const ADDED = new Map(
  Object.entries(NOUNS).map(([table, { fields }]) => [
    table as TableName,
    Object.entries(fields as Record<string, Field>).filter(([, { initial }]) => initial !== undefined),
  ]),
);

/**
 * The edits of a log row as today's model has them: rows written before a field existed get its initial value, which
 * is what the migration gave the rows themselves. The log is never rewritten.
 */
export function completeEdits(edits: unknown): unknown {
  if (!Array.isArray(edits)) return edits;
  for (const edit of edits) {
    const { table, row } = (edit ?? {}) as { table?: TableName; row?: Record<string, unknown> };
    if (typeof row !== 'object' || row === null) continue;
    for (const [field, { initial }] of ADDED.get(table as TableName) ?? []) if (!(field in row)) row[field] = initial;
  }
  return edits;
}
