/** A board of cards in a grid, each linked to the next ones of its row and the row below: 1.5 links a card. */
export interface BenchCard {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface BenchLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export const benchId = (index: number): string => `card-${String(index).padStart(5, '0')}`;

const columnsOf = (count: number): number => Math.ceil(Math.sqrt(count * 0.7));

/** A card away from the edges of the window, where dragging does not scroll. */
export const benchCardToDrag = (count: number): string => benchId(columnsOf(count) * 3 + 2);

export function benchBoard(count: number): { readonly cards: BenchCard[]; readonly links: BenchLink[] } {
  const columns = columnsOf(count);
  const cards = Array.from({ length: count }, (_, index) => ({
    id: benchId(index),
    x: (index % columns) * 264,
    y: Math.floor(index / columns) * 112,
  }));
  const links: BenchLink[] = [];
  for (let index = 0; index < count; index++) {
    if (index + 1 < count && (index + 1) % columns !== 0)
      links.push({ id: `a-${index}`, from: benchId(index), to: benchId(index + 1) });
    const below = index + columns + 1;
    if (index % 2 === 0 && below < count && (index + 1) % columns !== 0)
      links.push({ id: `b-${index}`, from: benchId(index), to: benchId(below) });
  }
  return { cards, links };
}

/** How many cards the page's address asks for. */
export const wantedCards = (): number => Number(new URLSearchParams(location.search).get('cards') ?? '200');

/** What the driver calls. */
export interface BenchPage {
  near(): void;
  whole(): void;
}
