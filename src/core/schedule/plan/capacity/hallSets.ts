/** Demand classes that together can only be served by these seats. */
export interface HallSet {
  /** Ascending class numbers. */
  readonly classes: readonly number[];
  /** Ascending seat numbers. */
  readonly seats: readonly number[];
}

export interface HallSets {
  readonly sets: readonly HallSet[];
  /** Groups of class numbers with too many sets: those kept are necessary, but do not suffice. */
  readonly crowded: readonly (readonly number[])[];
}

/** Sets kept for one group of classes that share seats. */
const MOST_SETS = 200;

/**
 * The cumulative resources that stand for an assignment of seats. What classes ask for at a moment can be met from
 * their seats, seats being divisible, exactly where every set of classes asks for no more than all seats that any of
 * them may use (Hall 1935; Gale 1957 for amounts). Only sets count that are closed (they hold every class that could
 * use their seats alone) and connected (through shared seats): all others follow from those. A class whose seats are
 * its own is one set.
 */
export function hallSets(classes: readonly (readonly number[])[], mostSets = MOST_SETS): HallSets {
  const bySeat = new Map<number, number[]>();
  classes.forEach((seats, number) => {
    for (const seat of seats) bySeat.set(seat, [...(bySeat.get(seat) ?? []), number]);
  });
  const closed = (seats: ReadonlySet<number>): HallSet => {
    const near = new Set([...seats].flatMap((seat) => bySeat.get(seat) as number[]));
    const inside = [...near].filter((number) =>
      (classes[number] as readonly number[]).every((seat) => seats.has(seat)),
    );
    return { classes: inside.sort(ascending), seats: [...seats].sort(ascending) };
  };
  const sets: HallSet[] = [];
  const crowded: number[][] = [];
  for (const group of groupsOf(classes, bySeat)) {
    const found = new Map<string, HallSet>();
    const add = (seats: ReadonlySet<number>): void => {
      const key = [...seats].sort(ascending).join();
      if (!found.has(key)) found.set(key, closed(seats));
    };
    for (const number of group) add(new Set(classes[number]));
    for (const set of found.values()) {
      const near = new Set(set.seats.flatMap((seat) => bySeat.get(seat) as number[]));
      for (const number of near) {
        if (found.size >= mostSets) break;
        add(new Set([...set.seats, ...(classes[number] as readonly number[])]));
      }
    }
    if (found.size >= mostSets) crowded.push(group);
    sets.push(...found.values());
  }
  classes.forEach((seats, number) => {
    if (seats.length === 0) sets.push({ classes: [number], seats });
  });
  return { sets, crowded };
}

const ascending = (a: number, b: number): number => a - b;

/** Classes that share seats, directly or through others. Those without seats are left out. */
function groupsOf(classes: readonly (readonly number[])[], bySeat: ReadonlyMap<number, readonly number[]>): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  classes.forEach((seats, first) => {
    if (seats.length === 0 || seen.has(first)) return;
    const group = new Set([first]);
    for (const number of group) {
      for (const seat of classes[number] as readonly number[]) {
        for (const next of bySeat.get(seat) as readonly number[]) group.add(next);
      }
    }
    for (const number of group) seen.add(number);
    groups.push([...group]);
  });
  return groups;
}
