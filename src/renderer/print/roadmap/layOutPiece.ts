import { layout } from '../../worker/layout.ts';
import { CARD } from './drawCard.ts';
import type { LayOutPiece } from './pieces.ts';

/** One connected piece of the graph by the same port as the canvas. */
export const layOutPiece: LayOutPiece = async (ids, links) => {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return new Map([[only, { x: 0, y: 0 }]]);
  const spots = await layout({
    kind: 'tasks',
    cards: ids.map((id) => ({ id, groupId: null })),
    links,
    cardWidth: CARD.w,
    cardHeight: CARD.h,
    obstacles: [],
    anchor: { x: 0, y: 0 },
    aspect: 1.5,
  });
  return new Map(spots.map(({ id, x, y }) => [id, { x, y }]));
};
