import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Point } from '../canvas/rect.ts';

const PX_PER_INCH = 72;
let loading: Promise<Graphviz> | null = null;

export interface DotCards {
  readonly ids: readonly string[];
  readonly links: readonly { readonly fromId: string; readonly toId: string }[];
  readonly cardWidth: number;
  readonly cardHeight: number;
  /** Room between columns and between rows, in pixels. */
  readonly columnGap: number;
  readonly rowGap: number;
  /** Numbers of the cards (places in `ids`) of each frame: they come out together, with `frameMargin` pixels around. */
  readonly frames: readonly (readonly number[])[];
  readonly frameMargin: number;
}

/** Top left of each card, in the order given: Graphviz dot, from left to right, starting at 0, 0. */
export async function dot(cards: DotCards): Promise<Point[]> {
  const { ids, links, cardWidth, cardHeight, columnGap, rowGap, frames, frameMargin } = cards;
  loading ??= Graphviz.load();
  const graphviz = await loading;
  const numbers = new Map(ids.map((id, index) => [id, index]));
  const inches = (px: number) => (px / PX_PER_INCH).toFixed(4);
  const lines = [
    'digraph{rankdir=LR;splines=none;',
    `ranksep=${inches(columnGap)};nodesep=${inches(rowGap)};`,
    `node[shape=box,fixedsize=true,label="",width=${inches(cardWidth)},height=${inches(cardHeight)}];`,
    ...ids.map((_, index) => `${index};`),
    ...frames.map((members, index) => `subgraph cluster_${index}{margin=${frameMargin};${members.join(';')};}`),
    ...links.flatMap(({ fromId, toId }) => {
      const from = numbers.get(fromId);
      const to = numbers.get(toId);
      return from === undefined || to === undefined || from === to ? [] : [`${from}->${to};`];
    }),
    '}',
  ];
  const plain = graphviz.layout(lines.join(''), 'plain', 'dot');
  const centres = new Map<number, Point>();
  for (const line of plain.split('\n')) {
    const [what, name, x, y] = line.split(' ');
    // dot counts y upwards.
    if (what === 'node') centres.set(Number(name), { x: Number(x) * PX_PER_INCH, y: -Number(y) * PX_PER_INCH });
  }
  const left = Math.min(...[...centres.values()].map(({ x }) => x));
  const top = Math.min(...[...centres.values()].map(({ y }) => y));
  return ids.map((id, index) => {
    const centre = centres.get(index);
    if (!centre) throw new Error(`dot gave no place to ${id}`);
    return { x: Math.round(centre.x - left), y: Math.round(centre.y - top) };
  });
}
