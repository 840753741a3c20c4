import type { Connection, IsValidConnection, OnConnect, OnConnectEnd } from '@xyflow/react';
import { linkTasks } from '../../core/change/commands/linkTasks.ts';
import type { LinkType } from '../../core/model/dependency.ts';
import { wouldCloseLoop } from '../../core/schedule/loops.ts';
import type { CanvasEdge } from '../canvas/nodes.ts';
import { contains, type Point } from '../canvas/rect.ts';
import { TASK_HEIGHT, TASK_WIDTH } from '../canvas/roadmap/measures.ts';
import { startTaskAt } from '../canvas/roadmap/newTask.ts';
import type { HandleId } from '../canvas/roadmap/roadmapNodes.ts';
import { taskAreas } from '../canvas/roadmap/taskAreas.ts';
import { withSettled } from '../canvas/settled.ts';
import { currentStage } from '../canvas/stage.ts';
import { currentWorkspace, run } from '../store/document.ts';
import { commandContext } from '../store/identity.ts';
import { parseRef } from '../store/refs.ts';

interface DrawnLink {
  readonly fromId: string;
  readonly toId: string;
  readonly type: LinkType;
}

/**
 * What a line from one handle to another means. From a finish to a start is the usual dependency; drawn the other way
 * round it is the same one, since a person draws towards what comes before as often as towards what comes after.
 */
export function drawnLink(fromTask: string, from: HandleId, toTask: string, to: HandleId): DrawnLink {
  if (from === 'start' && to === 'finish') return { fromId: toTask, toId: fromTask, type: 'FS' };
  const type = from === 'finish' ? (to === 'finish' ? 'FF' : 'FS') : 'SS';
  return { fromId: fromTask, toId: toTask, type };
}

const linkOf = ({ source, sourceHandle, target, targetHandle }: Connection | CanvasEdge): DrawnLink =>
  drawnLink(
    parseRef(source).id,
    (sourceHandle ?? 'finish') as HandleId,
    parseRef(target).id,
    (targetHandle ?? 'start') as HandleId,
  );

const commit = (link: DrawnLink): void => {
  run(withSettled(linkTasks(currentWorkspace(), link, commandContext), 'roadmap'));
};

export const isValidLink: IsValidConnection<CanvasEdge> = (connection) => {
  const { fromId, toId } = linkOf(connection as Connection);
  return fromId !== toId && wouldCloseLoop(currentWorkspace(), fromId, toId) === null;
};

export const onLink: OnConnect = (connection) => commit(linkOf(connection));

const clientPoint = (event: MouseEvent | TouchEvent): Point => {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
};

/** A line let go of: over a handle that refuses it says why; over a card links to it; over nothing makes a task there. */
export const onLinkEnd: OnConnectEnd = (event, { fromNode, fromHandle, toNode, toHandle, isValid }) => {
  const stage = currentStage();
  if (!stage || !fromNode || isValid) return;
  const fromId = parseRef(fromNode.id).id;
  const from = (fromHandle?.id ?? 'finish') as HandleId;
  if (toNode && toHandle) {
    if (toNode.id !== fromNode.id) commit(drawnLink(fromId, from, parseRef(toNode.id).id, toHandle.id as HandleId));
    return;
  }
  const at = stage.flow.screenToFlowPosition(clientPoint(event), { snapToGrid: false });
  for (const [toId, area] of taskAreas()) {
    if (!contains(area, at)) continue;
    if (toId !== fromId) commit(drawnLink(fromId, from, toId, from === 'finish' ? 'start' : 'finish'));
    return;
  }
  const top = at.y - TASK_HEIGHT / 2;
  if (from === 'finish') startTaskAt({ x: at.x, y: top }, { after: fromId, teamId: teamOf(fromId) });
  else startTaskAt({ x: at.x - TASK_WIDTH, y: top }, { before: fromId, teamId: teamOf(fromId) });
};

const teamOf = (taskId: string): string | null => currentWorkspace().task.get(taskId)?.teamId ?? null;
