import type { ELK } from 'elkjs/lib/elk-api.js';
import type { Box } from '../canvas/pack.ts';
import type { Point } from '../canvas/rect.ts';

let loading: Promise<ELK> | null = null;

/**
 * ELK without a worker of its own. Inside a worker its engine would take over `onmessage`, unless it believes that it
 * runs in a page; so it is shown a document while it starts.
 */
async function loadElk(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const world = globalThis as { document?: unknown };
  const lend = world.document === undefined;
  if (lend) world.document = {};
  try {
    return new Elk();
  } finally {
    if (lend) delete world.document;
  }
}

/** Packs boxes into rows of a pleasant shape (ELK rectpacking), in the order given; starts at 0, 0. */
export async function rectPack(boxes: readonly Box[], aspect: number, gap: number): Promise<Point[]> {
  loading ??= loadElk();
  const elk = await loading;
  const packed = await elk.layout({
    id: 'area',
    layoutOptions: {
      'elk.algorithm': 'rectpacking',
      'elk.aspectRatio': String(aspect),
      'elk.spacing.nodeNode': String(gap),
      'elk.padding': '[top=0,left=0,bottom=0,right=0]',
    },
    children: boxes.map(({ w, h }, index) => ({ id: String(index), width: w, height: h })),
  });
  return boxes.map((_, index) => {
    const child = packed.children?.[index];
    return { x: Math.round(child?.x ?? 0), y: Math.round(child?.y ?? 0) };
  });
}
