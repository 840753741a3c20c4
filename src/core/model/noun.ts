import type { Field, Fields, RowOfFields } from './field.ts';
import { z } from './zod.ts';

/** A kind of thing a workspace holds: one table, one validator, one set of defaults. */
export interface Noun<F extends Fields = Fields> {
  readonly table: string;
  readonly fields: F;
  readonly schema: z.ZodType<RowOfFields<F>>;
}

export function noun<const F extends Fields>(table: string, fields: F): Noun<F> {
  const shape = Object.fromEntries(Object.entries(fields).map(([field, { schema }]) => [field, schema]));
  return { table, fields, schema: z.strictObject(shape) as unknown as z.ZodType<RowOfFields<F>> };
}

/** A complete row: the given values over the noun's defaults. */
export function withDefaults<F extends Fields>(of: Noun<F>, given: Partial<RowOfFields<F>>): RowOfFields<F> {
  const row: Record<string, unknown> = {};
  for (const [field, { initial }] of Object.entries(of.fields) as [string, Field][]) {
    row[field] = field in given ? (given as Record<string, unknown>)[field] : initial;
  }
  return row as RowOfFields<F>;
}
