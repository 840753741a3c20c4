export interface Typed {
  readonly text: string;
  /** Selection, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
}

const STEP = '  ';

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

/** Tab: every line of the selection goes one step in, or out. */
export function indent({ text, from, to }: Typed, out: boolean): Typed {
  const start = lineStart(text, from);
  const lines = text.slice(start, to).split('\n');
  let first = 0;
  let all = 0;
  const moved = lines.map((line, at) => {
    const gone = /^(\t| {1,2})/.exec(line)?.[0].length ?? 0;
    const by = out ? -gone : STEP.length;
    if (at === 0) first = by;
    all += by;
    return out ? line.slice(gone) : STEP + line;
  });
  const next = text.slice(0, start) + moved.join('\n') + text.slice(to);
  return { text: next, from: Math.max(start, from + first), to: to + all };
}

/** Enter: the next line begins where this one does. */
export function breakLine({ text, from, to }: Typed): Typed {
  const lead = /^[ \t]*/.exec(text.slice(lineStart(text, from), from))?.[0] ?? '';
  const at = from + 1 + lead.length;
  return { text: `${text.slice(0, from)}\n${lead}${text.slice(to)}`, from: at, to: at };
}
