/** What people call one value of a closed list. */
export interface ChoiceWords {
  /** Sentence case, for people. */
  readonly label: string;
  /** Other spellings that mean the same; matched like the value and the label. */
  readonly aliases: readonly string[];
}

/** The words of every value of a closed list, in the order they are offered. */
export type Choices<V extends string> = { readonly [K in V]: ChoiceWords };

export const words = (label: string, ...aliases: string[]): ChoiceWords => ({ label, aliases });

/** The values of a list with their labels, in order, for menus. */
export function optionsOf<V extends string>(choices: Choices<V>): readonly { value: V; label: string }[] {
  return (Object.keys(choices) as V[]).map((value) => ({ value, label: choices[value].label }));
}
