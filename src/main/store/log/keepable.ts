import type { Change } from '../../../core/change/change.ts';

/**
 * The change with exactly the values a file can keep: no -0, no half characters (UTF-8 has none), no absent fields.
 * Memory takes these too, so that it equals what is read back. `editsText` is the JSON of its edits.
 */
export function keepable(change: Change): { readonly change: Change; readonly editsText: string } {
  let editsText = JSON.stringify(change.edits);
  // JSON escapes nothing but half pairs like this (and text about them, which comes to no harm).
  if (editsText.includes('\\ud')) {
    editsText = JSON.stringify(JSON.parse(editsText, (_, value) => wellFormed(value)));
  }
  const { id, verb, label, author, ...rest } = change;
  return {
    change: {
      ...rest,
      id: id.toWellFormed(),
      verb: verb.toWellFormed(),
      label: label.toWellFormed(),
      author: author.toWellFormed(),
      edits: JSON.parse(editsText),
    },
    editsText,
  };
}

const wellFormed = (value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value);
