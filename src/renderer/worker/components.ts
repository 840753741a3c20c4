/** The pieces of a graph that no link connects, each in the order given, ordered by their first card. */
export function componentsOf(
  ids: readonly string[],
  links: readonly { readonly fromId: string; readonly toId: string }[],
): string[][] {
  const leader = new Map(ids.map((id) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (;;) {
      const up = leader.get(at) as string;
      if (up === at) return at;
      leader.set(at, leader.get(up) as string);
      at = up;
    }
  };
  for (const { fromId, toId } of links) {
    if (leader.has(fromId) && leader.has(toId)) leader.set(find(toId), find(fromId));
  }
  const pieces = new Map<string, string[]>();
  for (const id of ids) {
    const root = find(id);
    const piece = pieces.get(root);
    if (piece) piece.push(id);
    else pieces.set(root, [id]);
  }
  return [...pieces.values()];
}
