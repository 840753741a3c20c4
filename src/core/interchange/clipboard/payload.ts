import { NOUNS, type RowOf, TABLE_NAMES, type TableName } from '../../model/nouns.ts';
import { z } from '../../model/zod.ts';

/** Text on the clipboard begins with this, so that a paste knows it is ours. */
export const CLIPBOARD_MARK = 'crewmap-clipboard';
export const CLIPBOARD_FORMAT = 1;

export type SomeRows = { readonly [T in TableName]?: readonly RowOf<T>[] };

export interface ClipboardPayload {
  readonly kind: typeof CLIPBOARD_MARK;
  readonly format: typeof CLIPBOARD_FORMAT;
  /** Rows that were copied. */
  readonly copied: SomeRows;
  /** Rows they point to: matched in the other workspace by id, then name; people and role types are made when new. */
  readonly referred: SomeRows;
}

const someRows = z.strictObject(
  Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      z
        .array(NOUNS[table].schema as z.ZodType)
        .max(100_000)
        .optional(),
    ]),
  ),
);

const payloadSchema = z.strictObject({
  kind: z.literal(CLIPBOARD_MARK),
  format: z.literal(CLIPBOARD_FORMAT),
  copied: someRows,
  referred: someRows,
});

/** The payload of a clipboard text, or null where it is something else or damaged. */
export function parseClipboard(text: string): ClipboardPayload | null {
  if (!text.includes(CLIPBOARD_MARK)) return null;
  try {
    const parsed = payloadSchema.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as unknown as ClipboardPayload) : null;
  } catch {
    return null;
  }
}
