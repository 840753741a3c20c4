export interface Typed {
  readonly text: string;
  /** Selection, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
}

/** Replace `from..to` by `text`, then select `select`. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly select: readonly [from: number, to: number];
}

const STEP = '  ';

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

/** Tab: every line of the selection goes one step in, or out. */
export function indent({ text, from, to }: Typed, out: boolean): Replacement {
  const start = lineStart(text, from);
  const lines = text.slice(start, to).split('\n');
  const steps = lines.map((line, at) => {
    if (!out) return STEP.length;
    // The selection may end inside the spaces in front of its last line.
    const whole = at === lines.length - 1 ? line + text.slice(to).split('\n', 1)[0] : line;
    return -Math.min(line.length, /^(\t| {1,2})?/.exec(whole)?.[0].length ?? 0);
  });
  const moved = lines.map((line, at) => (out ? line.slice(-(steps[at] ?? 0)) : STEP + line));
  const all = steps.reduce((sum, step) => sum + step, 0);
  return {
    from: start,
    to,
    text: moved.join('\n'),
    select: [Math.max(start, from + (steps[0] ?? 0)), to + all],
  };
}

/** Enter: the next line begins where this one does. */
export function breakLine({ text, from, to }: Typed): Replacement {
  const lead = /^[ \t]*/.exec(text.slice(lineStart(text, from), from))?.[0] ?? '';
  const at = from + 1 + lead.length;
  return { from, to, text: `\n${lead}`, select: [at, at] };
}
