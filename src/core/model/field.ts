import { z } from './zod.ts';

/** How a field is kept in SQLite. */
export type StorageClass = 'TEXT' | 'REAL' | 'INTEGER';

/**
 * One column of a noun: the validator of its value in memory and the way it is stored.
 * `ref` names the table the value points to.
 */
export interface Field<T = unknown> {
  readonly schema: z.ZodType<T>;
  readonly storage: StorageClass;
  readonly codec: 'plain' | 'boolean' | 'json';
  readonly ref?: string;
  /** Value of a new row that does not name this field; absent = the field is required. */
  readonly initial?: T;
}

/** A field that a new row need not name. */
export type Defaulted<T> = Field<T> & { readonly initial: T };

export type Fields = Readonly<Record<string, Field>>;

/** The in-memory row a set of fields describes. */
export type RowOfFields<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

const ID_PATTERN = /^[0-9A-Za-z][0-9A-Za-z_.:/@+ -]{0,199}$/;

/** Longest text of a name or title, in UTF-16 code units. */
export const MAX_NAME_LENGTH = 300;
/** Longest free text. */
export const MAX_TEXT_LENGTH = 20_000;

const idSchema = z.string().regex(ID_PATTERN, 'is not an id');

/** Identifier of a row: a UUIDv7, passed in by whoever makes the row. */
export const id = (): Field<string> => ({ schema: idSchema, storage: 'TEXT', codec: 'plain' });

/** Optional key of outside data (the `id` of an imported file); unique in its table. */
export const key = (): Defaulted<string | null> => ({
  schema: z.string().min(1).max(MAX_NAME_LENGTH).nullable(),
  storage: 'TEXT',
  codec: 'plain',
  initial: null,
});

export const name = (): Field<string> => ({
  schema: z.string().max(MAX_NAME_LENGTH),
  storage: 'TEXT',
  codec: 'plain',
});

export const text = (): Defaulted<string> => ({
  schema: z.string().max(MAX_TEXT_LENGTH),
  storage: 'TEXT',
  codec: 'plain',
  initial: '',
});

/** ISO calendar date, `YYYY-MM-DD`. */
export const isoDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date like 2027-03-01')
  .refine((value) => {
    const date = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
  }, 'is not a day of the calendar');

export const date = (): Field<string> => ({ schema: isoDateSchema, storage: 'TEXT', codec: 'plain' });

export const optionalDate = (): Defaulted<string | null> => ({
  schema: isoDateSchema.nullable(),
  storage: 'TEXT',
  codec: 'plain',
  initial: null,
});

export const number = (min: number, max: number): Field<number> => ({
  schema: z.number().min(min).max(max),
  storage: 'REAL',
  codec: 'plain',
});

export const optionalNumber = (min: number, max: number): Defaulted<number | null> => ({
  schema: z.number().min(min).max(max).nullable(),
  storage: 'REAL',
  codec: 'plain',
  initial: null,
});

export const integer = (min: number, max: number): Field<number> => ({
  schema: z.int().min(min).max(max),
  storage: 'INTEGER',
  codec: 'plain',
});

export const flag = (initial = false): Defaulted<boolean> => ({
  schema: z.boolean(),
  storage: 'INTEGER',
  codec: 'boolean',
  initial,
});

export const choice = <const V extends readonly [string, ...string[]]>(values: V): Field<V[number]> => ({
  schema: z.enum(values) as unknown as z.ZodType<V[number]>,
  storage: 'TEXT',
  codec: 'plain',
});

/** The same field, with a value for rows that do not name it. */
export const defaultsTo = <T, const V extends T>(field: Field<T>, initial: V): Defaulted<T> => ({ ...field, initial });

export const optionalChoice = <const V extends readonly [string, ...string[]]>(
  values: V,
): Defaulted<V[number] | null> => ({
  schema: (z.enum(values) as unknown as z.ZodType<V[number]>).nullable(),
  storage: 'TEXT',
  codec: 'plain',
  initial: null,
});

export const reference = (table: string): Field<string> => ({
  schema: idSchema,
  storage: 'TEXT',
  codec: 'plain',
  ref: table,
});

export const optionalReference = (table: string): Defaulted<string | null> => ({
  schema: idSchema.nullable(),
  storage: 'TEXT',
  codec: 'plain',
  ref: table,
  initial: null,
});

export const json = <T>(schema: z.ZodType<T>, initial: T): Defaulted<T> => ({
  schema,
  storage: 'TEXT',
  codec: 'json',
  initial,
});
