import { createFrame } from '../../../core/change/commands/createFrame.ts';
import type { Canvas } from '../../../core/model/frame.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { commandContext, newId } from '../../store/identity.ts';
import { notify } from '../../store/notices.ts';
import { refOf } from '../../store/refs.ts';
import { select, sessionStore, showView, startEditing } from '../../store/session.ts';
import { strings } from '../../ui/strings/index.ts';
import { nearestSpot } from '../freeSpot.ts';
import { dropDraft, startDraft } from '../gestureStore.ts';
import { boundsOf, type Rect } from '../rect.ts';
import { startTaskInView, startTaskNear } from '../roadmap/newTask.ts';
import { onlySelected, selectedIds } from '../selected.ts';
import { areaOf, areasOf, currentStage, onStage, visibleArea } from '../stage.ts';
import { MEASURES } from '../structure/measures.ts';
import { reveal } from './zoom.ts';

const FRAME_SIZE = { w: 480, h: 320 };
const FRAME_PAD = 32;
const NEW_TEAM_HEIGHT = 96;

/** Runs once the view is on the screen. */
function inView(view: Canvas, act: () => void): void {
  if (sessionStore.getState().view !== view) showView(view);
  onStage(view, act);
}

export const newTask = (): void => inView('roadmap', startTaskInView);

/** Begins a top-level team where there is room. */
export function newTeam(): void {
  inView('structure', () => {
    const stage = currentStage();
    if (!stage) return;
    const view = visibleArea(stage);
    const w = 2 * MEASURES.seatWidth + MEASURES.seatGapX + 2 * MEASURES.padTop;
    const wish = { x: view.x + view.w / 2 - w / 2, y: view.y + view.h / 4 };
    const taken = [...areasOf(stage, 'team').values()];
    const at = nearestSpot(wish, { w, h: NEW_TEAM_HEIGHT }, taken, MEASURES.topGap);
    startDraft({ kind: 'team', parentId: null, at });
    reveal({ ...at, w, h: NEW_TEAM_HEIGHT });
  });
}

const teamOfSelection = (): string | null => {
  const roleId = onlySelected('role');
  const teamId = onlySelected('team') ?? (roleId ? currentWorkspace().role.get(roleId)?.teamId : undefined) ?? null;
  if (teamId) return teamId;
  const [first, second] = currentWorkspace().team.keys();
  return first !== undefined && second === undefined ? first : null;
};

/** A card that is being named stands at the end of its team. */
function revealTeam(teamId: string): void {
  const stage = currentStage();
  const area = stage ? areaOf(stage, refOf('team', teamId)) : null;
  if (area) reveal({ ...area, y: area.y + Math.max(0, area.h - NEW_TEAM_HEIGHT), h: NEW_TEAM_HEIGHT });
}

/** Begins a seat in the selected team. */
export function newSeat(): void {
  const teamId = teamOfSelection();
  if (teamId === null) notify('info', strings.canvas.selectTeamFirst);
  else
    inView('structure', () => {
      startDraft({ kind: 'seat', teamId });
      revealTeam(teamId);
    });
}

/** Begins a team inside the selected one. */
export function newSubTeam(): void {
  const parentId = teamOfSelection();
  if (parentId === null) newTeam();
  else
    inView('structure', () => {
      startDraft({ kind: 'team', parentId, at: null });
      revealTeam(parentId);
    });
}

/** A frame around what is selected, or in the middle of the screen. */
export function newFrame(): void {
  const stage = currentStage();
  if (!stage) return;
  const around = boundsOf([...sessionStore.getState().selection].flatMap((ref) => areaOf(stage, ref) ?? []));
  const view = visibleArea(stage);
  const area: Rect = around
    ? {
        x: around.x - FRAME_PAD,
        y: around.y - FRAME_PAD,
        w: around.w + 2 * FRAME_PAD,
        h: around.h + 2 * FRAME_PAD,
      }
    : { x: view.x + view.w / 2 - FRAME_SIZE.w / 2, y: view.y + view.h / 2 - FRAME_SIZE.h / 2, ...FRAME_SIZE };
  const id = newId();
  const [x, y, w, h] = [area.x, area.y, area.w, area.h].map(Math.round) as [number, number, number, number];
  const frame = { id, canvas: stage.canvas, name: strings.canvas.unnamedFrame, x, y, w, h };
  if (!run(createFrame(currentWorkspace(), frame, commandContext))) return;
  select([refOf('frame', id)]);
  startEditing(refOf('frame', id), 'name');
}

/** The next one like the selected card: a task beside it, a seat in the same team, a team next to it. */
export function newSibling(): void {
  const taskId = onlySelected('task');
  const teamId = onlySelected('team');
  const parentId = teamId === null ? null : (currentWorkspace().team.get(teamId)?.parentId ?? null);
  if (taskId !== null) startTaskNear(taskId, 'below');
  else if (onlySelected('role') !== null) newSeat();
  else if (parentId !== null) startDraft({ kind: 'team', parentId, at: null });
  else if (teamId !== null) newTeam();
}

/** What comes after or inside the selected card: the next task, the first seat of a team, a sub-team beside a seat. */
export function newChild(): void {
  const taskId = onlySelected('task');
  if (taskId !== null) startTaskNear(taskId, 'after');
  else if (onlySelected('role') !== null) newSubTeam();
  else if (selectedIds('team').length === 1) newSeat();
}

/** A linked task on that side: right = after it, left = before it, up and down = beside it. */
export function linkNeighbour(direction: 'left' | 'right' | 'up' | 'down'): void {
  const taskId = onlySelected('task');
  if (!taskId) return;
  const sides = { right: 'after', left: 'before', down: 'below', up: 'above' } as const;
  startTaskNear(taskId, sides[direction]);
}

/** Leaves what is being done: a card being named first, then the selection. */
export function leave(): void {
  dropDraft();
  select([]);
}
