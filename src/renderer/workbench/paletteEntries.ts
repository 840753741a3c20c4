import type { Workspace } from '../../core/model/nouns.ts';
import { type EntityRef, refOf } from '../store/refs.ts';
import type { ViewId } from '../store/session.ts';

export interface PaletteEntity {
  readonly ref: EntityRef;
  readonly group: 'team' | 'person' | 'task' | 'asset' | 'frame';
  readonly name: string;
  /** Tells two of one name apart. */
  readonly meta: string;
  /** What to bring into view for it, and where. Empty = it stands on no canvas and is only inspected. */
  readonly focus: readonly EntityRef[];
  readonly view: ViewId | null;
}

/** Everything in the workspace that has a name. */
export function paletteEntities(workspace: Workspace): PaletteEntity[] {
  const teamName = (id: string | null) => (id === null ? '' : (workspace.team.get(id)?.name ?? ''));
  const seatsOf = new Map<string, { ref: EntityRef; team: string }[]>();
  for (const { id, personId, teamId } of workspace.role.values()) {
    if (personId === null) continue;
    const seats = seatsOf.get(personId) ?? [];
    seats.push({ ref: refOf('role', id), team: teamName(teamId) });
    seatsOf.set(personId, seats);
  }
  const entities: PaletteEntity[] = [];
  for (const { id, name, parentId } of workspace.team.values()) {
    const ref = refOf('team', id);
    entities.push({ ref, group: 'team', name, meta: teamName(parentId), focus: [ref], view: 'structure' });
  }
  for (const { id, name } of workspace.person.values()) {
    const seats = seatsOf.get(id) ?? [];
    entities.push({
      ref: refOf('person', id),
      group: 'person',
      name,
      meta: [...new Set(seats.map(({ team }) => team))].join(', '),
      focus: seats.map((seat) => seat.ref),
      view: seats.length > 0 ? 'structure' : null,
    });
  }
  for (const { id, title, teamId } of workspace.task.values()) {
    const ref = refOf('task', id);
    entities.push({ ref, group: 'task', name: title, meta: teamName(teamId), focus: [ref], view: 'roadmap' });
  }
  for (const { id, name } of workspace.asset.values()) {
    entities.push({ ref: refOf('asset', id), group: 'asset', name, meta: '', focus: [], view: null });
  }
  for (const { id, name, canvas } of workspace.frame.values()) {
    const ref = refOf('frame', id);
    entities.push({ ref, group: 'frame', name, meta: '', focus: [ref], view: canvas });
  }
  return entities;
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How well the words fit the text: 0 = not at all. A name that begins with what was typed comes first. */
export function fitness(text: string, search: string): number {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const place = fold(text);
  if (words.length === 0) return 1;
  if (!words.every((word) => place.includes(word))) return 0;
  const [first = ''] = words;
  if (place === words.join(' ')) return 4;
  if (place.startsWith(first)) return 3;
  return new RegExp(`(^|[^\\p{L}\\p{N}])${first.replace(/[^\p{L}\p{N}]/gu, '\\$&')}`, 'u').test(place) ? 2 : 1;
}
