import type { Workspace } from '../../model/nouns.ts';
import { oneLine } from '../../model/spokenName.ts';
import { inOrder } from '../inOrder.ts';

type Rows = Pick<Workspace, 'team' | 'task' | 'asset' | 'person' | 'role' | 'role_type'>;

/** What exported files call each row, so that an import finds it again: the key, else the name or id, unique in its table. */
export interface Labels {
  readonly team: ReadonlyMap<string, string>;
  readonly task: ReadonlyMap<string, string>;
  readonly asset: ReadonlyMap<string, string>;
  readonly person: ReadonlyMap<string, string>;
  readonly roleType: ReadonlyMap<string, string>;
  /** `team / role type / person`, with ` #2` for the second equal seat. */
  readonly role: ReadonlyMap<string, string>;
}

type Identified = { readonly id: string };

const keyed = (rows: ReadonlyMap<string, Identified & { readonly key: string | null }>): Map<string, string> =>
  new Map(inOrder(rows).map(({ id, key }) => [id, key === null || oneLine(key) === '' ? id : oneLine(key)]));

/** Each row by its name; the second row of a name gets ` (2)`. */
function named(rows: ReadonlyMap<string, Identified & { readonly name: string }>): Map<string, string> {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const labels = new Map<string, string>();
  for (const { id, name } of inOrder(rows)) {
    const base = oneLine(name) || id;
    let label = base;
    while (taken.has(label)) {
      const n = (counts.get(base) ?? 1) + 1;
      counts.set(base, n);
      label = `${base} (${n})`;
    }
    taken.add(label);
    labels.set(id, label);
  }
  return labels;
}

/** What a seat is called: its team, its role type, who sits there. */
export const seatLabel = (team: string, roleType: string, person: string | null, n: number): string =>
  [team, roleType, ...(person === null ? [] : [person])].join(' / ') + (n === 1 ? '' : ` #${n}`);

export function labelsOf(rows: Rows): Labels {
  const team = keyed(rows.team);
  const person = named(rows.person);
  const roleType = named(rows.role_type);
  const role = new Map<string, string>();
  const equals = new Map<string, number>();
  for (const seat of inOrder(rows.role)) {
    const who = seat.personId === null ? null : (person.get(seat.personId) ?? null);
    const of = [team.get(seat.teamId) ?? seat.teamId, roleType.get(seat.roleTypeId) ?? seat.roleTypeId, who] as const;
    const slot = seatLabel(...of, 1);
    const n = (equals.get(slot) ?? 0) + 1;
    equals.set(slot, n);
    role.set(seat.id, seatLabel(...of, n));
  }
  return { team, task: keyed(rows.task), asset: keyed(rows.asset), person, roleType, role };
}
