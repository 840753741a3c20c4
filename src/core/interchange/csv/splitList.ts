/** How many pieces a name with `;` in it may have. */
const MOST_PIECES = 8;

/**
 * The items of a `;` list. A run of pieces that together are one known name stays one item, so that names
 * with a semicolon can be read back; blank items drop out.
 */
export function splitList(cell: string, isKnown: (item: string) => boolean): string[] {
  if (!cell.includes(';')) return cell.trim() === '' ? [] : [cell.trim()];
  const pieces = cell.split(';');
  const items: string[] = [];
  for (let i = 0; i < pieces.length; ) {
    let taken = 1;
    for (let n = Math.min(MOST_PIECES, pieces.length - i); n > 1; n--) {
      if (
        isKnown(
          pieces
            .slice(i, i + n)
            .join(';')
            .trim(),
        )
      ) {
        taken = n;
        break;
      }
    }
    const item = pieces
      .slice(i, i + taken)
      .join(';')
      .trim();
    if (item !== '') items.push(item);
    i += taken;
  }
  return items;
}
