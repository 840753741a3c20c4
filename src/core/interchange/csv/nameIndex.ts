import { foldName, oneLine } from '../../model/spokenName.ts';
/**
 * Finds rows by what a file calls them. Exact words win over names, names over names in other case; a word that
 * several rows share is no name of any of them.
 */
export interface NameIndex {
  /** `words` are exact (key, id); `names` may be shared by several rows. */
  add(id: string, words: readonly (string | null)[], names: readonly string[]): void;
  /** The row a key or id names exactly. */
  exact(word: string): string | null;
  /** The row of this key, id or name, letter by letter. */
  named(name: string): string | null;
  /** The row somebody meant, or null where it is none or not certain. */
  find(word: string): string | null;
}

export function createNameIndex(): NameIndex {
  const byWord = new Map<string, string>();
  const byName = new Map<string, string | null>();
  const byFolded = new Map<string, string | null>();
  const share = (map: Map<string, string | null>, name: string, id: string) => {
    const before = map.get(name);
    map.set(name, before === undefined || before === id ? id : null);
  };
  return {
    add(id, words, names) {
      for (const word of words) {
        if (word === null || word === '') continue;
        const line = oneLine(word);
        if (!byWord.has(line)) byWord.set(line, id);
        share(byFolded, foldName(line), id);
      }
      for (const name of names) {
        const line = oneLine(name);
        if (line === '') continue;
        share(byName, line, id);
        share(byFolded, foldName(line), id);
      }
    },
    exact: (word) => byWord.get(oneLine(word)) ?? null,
    named(name) {
      const line = oneLine(name);
      return byWord.get(line) ?? byName.get(line) ?? null;
    },
    find(word) {
      const line = oneLine(word);
      return byWord.get(line) ?? byName.get(line) ?? byFolded.get(foldName(line)) ?? null;
    },
  };
}
