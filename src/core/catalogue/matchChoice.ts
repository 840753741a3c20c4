import type { Choices } from './choices.ts';
import { fold } from './fold.ts';

/**
 * The value somebody meant: the value itself, its label or an alias, ignoring case, spaces, `_` and `-`.
 * Null when nothing fits (an empty text fits nothing).
 */
export function matchChoice<V extends string>(choices: Choices<V>, input: string): V | null {
  const wanted = fold(input);
  if (wanted === '') return null;
  const values = Object.keys(choices) as V[];
  return (
    values.find((value) => fold(value) === wanted) ??
    values.find((value) => [choices[value].label, ...choices[value].aliases].some((word) => fold(word) === wanted)) ??
    null
  );
}
