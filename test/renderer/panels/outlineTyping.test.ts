import { describe, expect, it } from 'vitest';
import { breakLine, indent, type Replacement, type Typed } from '../../../src/renderer/panels/outline/indent.ts';

/** `|` marks the selection: once for a caret, twice for a range. */
function typed(marked: string): Typed {
  const from = marked.indexOf('|');
  const to = marked.lastIndexOf('|');
  const text = marked.replaceAll('|', '');
  return { text, from, to: to === from ? from : to - 1 };
}

function played(before: Typed, { from, to, text, select }: Replacement): string {
  const after = before.text.slice(0, from) + text + before.text.slice(to);
  const [a, b] = select;
  return a === b
    ? `${after.slice(0, a)}|${after.slice(a)}`
    : `${after.slice(0, a)}|${after.slice(a, b)}|${after.slice(b)}`;
}

const tab = (marked: string, out = false) => played(typed(marked), indent(typed(marked), out));
const enter = (marked: string) => played(typed(marked), breakLine(typed(marked)));

describe('Tab', () => {
  it('moves the line of the caret, and the caret with it', () => {
    expect(tab('Ranking\nAn|n')).toBe('Ranking\n  An|n');
    expect(tab('Ranking\n|')).toBe('Ranking\n  |');
  });

  it('moves every line of the selection', () => {
    expect(tab('a\n|b\nc|\nd')).toBe('a\n  |b\n  c|\nd');
  });

  it('moves out with Shift, as far as there is room', () => {
    expect(tab('    An|n', true)).toBe('  An|n');
    expect(tab(' An|n', true)).toBe('An|n');
    expect(tab('An|n', true)).toBe('An|n');
    expect(tab('\tAn|n', true)).toBe('An|n');
    expect(tab('|  a\n b\nc|', true)).toBe('|a\nb\nc|');
  });
});

describe('Enter', () => {
  it('begins the next line where this one begins', () => {
    expect(enter('Ranking\n  Ann|')).toBe('Ranking\n  Ann\n  |');
    expect(enter('Ranking|')).toBe('Ranking\n|');
    expect(enter('\tAnn| Lee')).toBe('\tAnn\n\t| Lee');
  });
});
