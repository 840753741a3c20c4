import type { Point } from '../rect.ts';

/** One end of a link: where it touches the card, and to which side it leaves. */
export interface End extends Point {
  readonly side: 'left' | 'right';
}

export interface Bend {
  /** SVG path data. */
  readonly d: string;
  /** Where words about the link stand. */
  readonly middle: Point;
}

const REACH = 28;
const CORNER = 14;
/** From card's middle to where a link may run past it: half a card and some air. */
const CLEAR = 62;

/** A line between two cards that leaves and arrives level, bends once where it can and goes round the cards where it must. */
export function bend(from: End, to: End): Bend {
  const out = from.side === 'right' ? 1 : -1;
  const into = to.side === 'left' ? -1 : 1;
  if (out === into) return sameSide(from, to, out);
  const ahead = (to.x - from.x) * out;
  if (ahead >= 12) return forward(from, to, out, ahead);
  return around(from, to, out);
}

function forward(from: End, to: End, out: number, ahead: number): Bend {
  const reach = Math.min(Math.max(ahead / 2, REACH), 160);
  const d = `M${from.x},${from.y} C${from.x + out * reach},${from.y} ${to.x - out * reach},${to.y} ${to.x},${to.y}`;
  return { d, middle: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } };
}

/** Start to start and finish to finish: a bow beside both cards. */
function sameSide(from: End, to: End, out: number): Bend {
  const edge = out > 0 ? Math.max(from.x, to.x) : Math.min(from.x, to.x);
  const bow = edge + out * Math.min(REACH + Math.abs(to.y - from.y) / 6, 90);
  const d = `M${from.x},${from.y} C${bow},${from.y} ${bow},${to.y} ${to.x},${to.y}`;
  return { d, middle: { x: (from.x + to.x) / 8 + bow * 0.75, y: (from.y + to.y) / 2 } };
}

/** The other card lies behind: out, along a free lane between or below the two, and in from the right side. */
function around(from: End, to: End, out: number): Bend {
  const apart = Math.abs(to.y - from.y);
  const lane = apart >= CLEAR * 2 ? (from.y + to.y) / 2 : Math.max(from.y, to.y) + CLEAR;
  const points = [
    { x: from.x, y: from.y },
    { x: from.x + out * REACH, y: from.y },
    { x: from.x + out * REACH, y: lane },
    { x: to.x - out * REACH, y: lane },
    { x: to.x - out * REACH, y: to.y },
    { x: to.x, y: to.y },
  ];
  return { d: rounded(points), middle: { x: (from.x + to.x) / 2, y: lane } };
}

function rounded(points: readonly Point[]): string {
  const [start, ...rest] = points as [Point, ...Point[]];
  let d = `M${start.x},${start.y}`;
  let before = start;
  for (const [index, corner] of rest.entries()) {
    const after = rest[index + 1];
    if (!after) d += ` L${corner.x},${corner.y}`;
    else {
      const enter = towards(corner, before);
      const leave = towards(corner, after);
      d += ` L${enter.x},${enter.y} Q${corner.x},${corner.y} ${leave.x},${leave.y}`;
    }
    before = corner;
  }
  return d;
}

function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const step = Math.min(CORNER, length / 2);
  if (length === 0) return corner;
  return { x: corner.x + ((other.x - corner.x) / length) * step, y: corner.y + ((other.y - corner.y) / length) * step };
}

const HEAD = 8;
const HALF = 4.5;

/** A filled arrow head that ends where the link does. */
export function arrowHead({ x, y, side }: End): string {
  const back = side === 'left' ? -HEAD : HEAD;
  return `M${x},${y} L${x + back},${y - HALF} L${x + back},${y + HALF} Z`;
}
