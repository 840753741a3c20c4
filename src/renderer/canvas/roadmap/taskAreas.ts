import { currentWorkspace } from '../../store/document.ts';
import { automaticStore } from '../automaticLayout.ts';
import type { Rect } from '../rect.ts';
import { TASK_HEIGHT, TASK_WIDTH } from './measures.ts';
import { roadmapPlacements } from './roadmapNodes.ts';

/** Where every task stands, by id, also one that was made this moment and is not drawn yet. */
export function taskAreas(): Map<string, Rect> {
  const workspace = currentWorkspace();
  const places = roadmapPlacements(workspace);
  const { spots } = automaticStore.getState();
  const areas = new Map<string, Rect>();
  for (const id of workspace.task.keys()) {
    const at = places.get(id) ?? spots.get(id);
    if (at) areas.set(id, { x: at.x, y: at.y, w: TASK_WIDTH, h: TASK_HEIGHT });
  }
  return areas;
}
