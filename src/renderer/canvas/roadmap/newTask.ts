import { currentWorkspace } from '../../store/document.ts';
import { reveal } from '../commands/zoom.ts';
import { freeSpot, nearestSpot } from '../freeSpot.ts';
import { startDraft } from '../gestureStore.ts';
import type { Point } from '../rect.ts';
import { currentStage, visibleArea } from '../stage.ts';
import { TASK_GAP_X, TASK_GAP_Y, TASK_HEIGHT, TASK_WIDTH } from './measures.ts';
import { taskAreas } from './taskAreas.ts';

const SIZE = { w: TASK_WIDTH, h: TASK_HEIGHT };

/** A free place for a card at or below the wish. */
export function freeTaskSpot(wish: Point): Point {
  return freeSpot(wish, SIZE, [...taskAreas().values()], TASK_GAP_Y);
}

export interface TaskDraftGiven {
  readonly after?: string | null;
  readonly before?: string | null;
  readonly teamId?: string | null;
}

/** Begins a task at a place; it comes to be once it has a name. */
export function startTaskAt(wish: Point, { after = null, before = null, teamId = null }: TaskDraftGiven = {}): void {
  const at = freeTaskSpot(wish);
  startDraft({ kind: 'task', at, after, before, teamId });
  reveal({ ...at, ...SIZE });
}

/** Begins a task in the middle of what is on the screen. */
export function startTaskInView(): void {
  const stage = currentStage();
  if (stage?.canvas !== 'roadmap') return;
  const view = visibleArea(stage);
  const wish = { x: view.x + view.w / 2 - TASK_WIDTH / 2, y: view.y + view.h / 2 - TASK_HEIGHT / 2 };
  startTaskAt(nearestSpot(wish, SIZE, [...taskAreas().values()], TASK_GAP_Y));
}

/** Begins the task after, before or beside another. It belongs to the same team until somebody says otherwise. */
export function startTaskNear(taskId: string, side: 'after' | 'before' | 'below' | 'above'): void {
  const workspace = currentWorkspace();
  const area = taskAreas().get(taskId);
  if (!area) return;
  const teamId = workspace.task.get(taskId)?.teamId ?? null;
  const stepX = TASK_WIDTH + TASK_GAP_X;
  if (side === 'after') startTaskAt({ x: area.x + stepX, y: area.y }, { after: taskId, teamId });
  else if (side === 'before') startTaskAt({ x: area.x - stepX, y: area.y }, { before: taskId, teamId });
  else {
    const stepY = (TASK_HEIGHT + TASK_GAP_Y) * (side === 'below' ? 1 : -1);
    const driver = [...workspace.dependency.values()].find(({ toId }) => toId === taskId);
    startTaskAt({ x: area.x, y: area.y + stepY }, { after: driver?.fromId ?? null, teamId });
  }
}

export const startTaskAfter = (taskId: string): void => startTaskNear(taskId, 'after');
