/** The kinds a project's resources can have, by the letter before their number. */
const KINDS = { R: 'renewable', N: 'non-renewable', D: 'doubly constrained' } as const;

export interface ResourceNames {
  /** "R 1", "R 2", ... by resource. */
  readonly names: readonly string[];
  /** The first resource that is used up instead of coming back every period, and its line from 1; null = none. */
  readonly notRenewable: { readonly line: number; readonly name: string; readonly kind: string } | null;
}

/** What the head of the section RESOURCEAVAILABILITIES calls the resources. */
export function resourceNames(text: string): ResourceNames {
  const lines = text.split(/\r?\n/);
  const title = lines.findIndex((line) => line.trim().toUpperCase().startsWith('RESOURCEAVAILABILITIES'));
  const head = lines[title + 1] ?? '';
  const resources = [...head.matchAll(/([RND])\s*(\d+)/gi)].map(([, letter = '', number = '']) => ({
    letter: letter.toUpperCase() as keyof typeof KINDS,
    name: `${letter.toUpperCase()} ${number}`,
  }));
  const used = resources.find(({ letter }) => letter !== 'R');
  return {
    names: resources.map(({ name }) => name),
    notRenewable: used ? { line: title + 2, name: used.name, kind: KINDS[used.letter] } : null,
  };
}
