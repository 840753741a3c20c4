/** What is needed to tell whether a link is in sight. */
interface Joined {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
}

/**
 * The links to draw: both tasks have a row, and one of them is in sight or the link is picked out. `firstRow` and
 * `lastRow` are places of rows, the last included.
 */
export function visibleLinks<L extends Joined>(
  links: readonly L[],
  rowAt: ReadonlyMap<string, number>,
  firstRow: number,
  lastRow: number,
  pickedOut: (link: L) => boolean,
): L[] {
  const inSight = (row: number) => row >= firstRow && row <= lastRow;
  return links.filter((link) => {
    const from = rowAt.get(link.fromId);
    const to = rowAt.get(link.toId);
    if (from === undefined || to === undefined) return false;
    return inSight(from) || inSight(to) || pickedOut(link);
  });
}
