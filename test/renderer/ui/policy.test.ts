import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../src/renderer');
/** The renderer’s own sources, as text. */
const sources: Readonly<Record<string, string>> = Object.fromEntries(
  globSync('**/*.{ts,tsx}', { cwd: root }).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);

const places = (pattern: RegExp) =>
  Object.entries(sources).flatMap(([path, text]) => (pattern.test(text) ? [path] : []));

describe('nothing the content security policy refuses', () => {
  it('reads real sources', () => {
    expect(Object.keys(sources).length).toBeGreaterThan(80);
  });

  it('uses no Radix part that writes HTML', () => {
    expect(places(/import \{[^}]*\b(Select|ScrollArea)\b[^}]*\} from 'radix-ui'/)).toEqual([]);
  });

  it('uses no Radix overlay or modal menu: they lock scrolling with a style element', () => {
    expect(places(/Radix\.Overlay|Dialog\.Overlay/)).toEqual([]);
    const menus = places(/(DropdownMenu|ContextMenu) as Radix/);
    expect(menus.length).toBeGreaterThan(0);
    for (const path of menus) expect(sources[path]).toContain('modal={false}');
  });

  it('writes no HTML and no style attribute of its own', () => {
    expect(places(/dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|setAttribute\('style'/)).toEqual([]);
  });
});
