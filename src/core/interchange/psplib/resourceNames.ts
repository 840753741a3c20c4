/** The kinds a project's resources can have, by the letter before their number. */
const KINDS = { R: 'renewable', N: 'non-renewable', D: 'doubly constrained' } as const;
/** How the head of the file counts those that are used up: "- nonrenewable : 1 N". */
const COUNTED = /^\s*-?\s*(non-?renewable|doubly constrained)\s*:\s*(\d+)/i;

export interface ResourceNames {
  /** "R 1", "R 2", ... by resource. */
  readonly names: readonly string[];
  /** The first that is used up instead of coming back every period, in words, and its line from 1; null = none. */
  readonly notRenewable: { readonly line: number; readonly what: string } | null;
}

/** What the section RESOURCEAVAILABILITIES calls the resources, and whether it or the head of the file has others. */
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
    notRenewable: used ? { line: title + 2, what: `${used.name} is ${KINDS[used.letter]}` } : countedIn(lines),
  };
}

/** A resource that the head of the file counts, whether or not a column of it follows. */
function countedIn(lines: readonly string[]): ResourceNames['notRenewable'] {
  for (const [i, line] of lines.entries()) {
    const [, kind = '', count = '0'] = COUNTED.exec(line) ?? [];
    if (Number(count) === 0) continue;
    const named = kind.toLowerCase().startsWith('non') ? KINDS.N : KINDS.D;
    return { line: i + 1, what: `the head counts ${count} ${named} ${Number(count) === 1 ? 'resource' : 'resources'}` };
  }
  return null;
}
