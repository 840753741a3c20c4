import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Workspace } from '../../core/model/nouns.ts';
import { documentStore } from '../store/document.ts';
import { layout } from '../worker/layout.ts';
import { boundsOf, type Point, type Rect } from './rect.ts';
import { TASK_GAP_Y, TASK_HEIGHT, TASK_WIDTH } from './roadmap/measures.ts';
import { roadmapPlacements } from './roadmap/roadmapNodes.ts';

interface Automatic {
  readonly workspaceId: string | null;
  /** Where tasks without a placement stand for now. Kept while the window lives, never saved by itself. */
  readonly spots: ReadonlyMap<string, Point>;
}

export const automaticStore = createStore<Automatic>(() => ({ workspaceId: null, spots: new Map() }));
export const useAutomatic = (): ReadonlyMap<string, Point> => useStore(automaticStore, ({ spots }) => spots);

const NONE: ReadonlyMap<string, Point> = new Map();
let asked = 0;
let seen: Pick<Workspace, 'task' | 'placement'> | null = null;

/** Lays out the tasks nobody placed, whenever there are new ones. */
function refresh(): void {
  const { status, workspaceId, workspace } = documentStore.getState();
  if (status !== 'open') return;
  if (automaticStore.getState().workspaceId !== workspaceId) {
    automaticStore.setState({ workspaceId, spots: NONE });
    seen = null;
  }
  if (seen?.task === workspace.task && seen.placement === workspace.placement) return;
  seen = workspace;
  const places = roadmapPlacements(workspace);
  const loose = [...workspace.task.values()].filter(({ id }) => !places.has(id));
  const { spots } = automaticStore.getState();
  if (loose.every(({ id }) => spots.has(id))) return;
  const obstacles: Rect[] = [...places.values()].map(({ x, y }) => ({ x, y, w: TASK_WIDTH, h: TASK_HEIGHT }));
  const taken = boundsOf(obstacles);
  const question = ++asked;
  layout({
    kind: 'tasks',
    cards: loose.map(({ id, teamId }) => ({ id, groupId: teamId })),
    links: [...workspace.dependency.values()],
    cardWidth: TASK_WIDTH,
    cardHeight: TASK_HEIGHT,
    obstacles,
    anchor: taken ? { x: taken.x, y: taken.y + taken.h + TASK_GAP_Y } : { x: 0, y: 0 },
    aspect: 1.7,
  }).then(
    (answer) => {
      if (question !== asked) return;
      automaticStore.setState({ workspaceId, spots: new Map(answer.map(({ id, x, y }) => [id, { x, y }])) });
    },
    () => {
      if (question === asked) automaticStore.setState({ workspaceId, spots: inRows(loose, taken) });
    },
  );
}

/** Should the layout engine fail, every card is still there, in rows. */
function inRows(tasks: readonly { readonly id: string }[], taken: Rect | null): ReadonlyMap<string, Point> {
  const columns = Math.max(1, Math.ceil(Math.sqrt(tasks.length)));
  const top = taken ? taken.y + taken.h + TASK_GAP_Y : 0;
  return new Map(
    tasks.map(({ id }, index) => [
      id,
      { x: (index % columns) * (TASK_WIDTH + 40), y: top + Math.floor(index / columns) * (TASK_HEIGHT + TASK_GAP_Y) },
    ]),
  );
}

/** Keeps the automatic layout up to date while somebody looks. */
export function watchAutomaticLayout(): () => void {
  refresh();
  return documentStore.subscribe(refresh);
}
