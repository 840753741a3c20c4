import { buildStarter } from '../../../core/catalogue/starters/buildStarter.ts';
import type { StarterId } from '../../../core/catalogue/starters/starters.ts';
import { apply } from '../../../core/change/apply.ts';
import { isRefusal } from '../../../core/change/refusal.ts';
import { emptyWorkspace, type Workspace } from '../../../core/model/nouns.ts';
import { layoutStructure } from '../../canvas/structure/layout.ts';
import { MEASURES } from '../../canvas/structure/measures.ts';
import type { ViewId } from '../../store/session.ts';

export interface DrawnBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** What it stands for; the style sheet colours it. */
  readonly look: string;
}

export interface DrawnLine {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

export interface Drawing {
  readonly boxes: readonly DrawnBox[];
  readonly lines: readonly DrawnLine[];
  readonly width: number;
  readonly height: number;
}

const CARD = { w: 200, h: 84 };

function built(id: StarterId): Workspace {
  let next = 0;
  // Ids of a drawing never leave it: counting keeps it the same each time.
  const newId = () => `drawn-${String(next++).padStart(6, '0')}`;
  const made = apply(emptyWorkspace(), buildStarter(id, { newId, projectStart: '2027-01-04', holidays: [] }));
  if (isRefusal(made)) throw new Error(made.sentence);
  return made;
}

/** What the starter is about: the picture shows it, and the workspace opens on it. */
export const STARTER_VIEWS: Readonly<Record<StarterId, ViewId>> = {
  'small-team': 'structure',
  'larger-organisation': 'structure',
  'infrastructure-roadmap': 'roadmap',
  'release-alignment': 'roadmap',
  'reliability-review': 'structure',
};

/** What the starter looks like from far away. */
export function drawStarter(id: StarterId): Drawing {
  const workspace = built(id);
  return STARTER_VIEWS[id] === 'structure' ? drawTeams(workspace) : drawTasks(workspace);
}

function drawTeams(workspace: Workspace): Drawing {
  const places = new Map([...workspace.placement.values()].map((row) => [row.entityId, row]));
  const seatsOf = (teamId: string) => [...workspace.role.values()].filter((seat) => seat.teamId === teamId);
  const layout = layoutStructure(
    [...workspace.team.values()].map((team) => {
      const at = places.get(team.id);
      return {
        id: team.id,
        parentId: team.parentId,
        seatIds: seatsOf(team.id).map((seat) => seat.id),
        place: at ? { x: at.x, y: at.y, pinned: at.pinned } : null,
        collapsed: false,
      };
    }),
  );
  const boxes: DrawnBox[] = [];
  for (const [teamId, { absX, absY, w, h }] of layout.teams) {
    const kind = workspace.team.get(teamId)?.kind ?? 'unspecified';
    boxes.push({ x: absX, y: absY, w, h, look: 'team' });
    boxes.push({ x: absX, y: absY, w, h: MEASURES.headerHeight, look: `head-${kind}` });
    for (const seat of seatsOf(teamId)) {
      const rect = layout.seats.get(seat.id);
      if (!rect) continue;
      boxes.push({ ...rect, x: absX + rect.x, y: absY + rect.y, look: seat.personId === null ? 'vacant' : 'seat' });
    }
  }
  return framed(boxes, []);
}

function drawTasks(workspace: Workspace): Drawing {
  const boxes: DrawnBox[] = [];
  const at = new Map<string, DrawnBox>();
  for (const { entityType, entityId, x, y } of workspace.placement.values()) {
    const task = entityType === 'task' ? workspace.task.get(entityId) : undefined;
    if (!task) continue;
    const box = { x, y, ...CARD, look: `task-${task.layer ?? 'none'}` };
    boxes.push(box);
    at.set(entityId, box);
  }
  const lines = [...workspace.dependency.values()].flatMap(({ fromId, toId }): DrawnLine[] => {
    const [from, to] = [at.get(fromId), at.get(toId)];
    return from && to ? [{ from: [from.x + from.w, from.y + from.h / 2], to: [to.x, to.y + to.h / 2] }] : [];
  });
  return framed(boxes, lines);
}

/** Moved to begin at 0, 0. */
function framed(boxes: readonly DrawnBox[], lines: readonly DrawnLine[]): Drawing {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  return {
    boxes: boxes.map((box) => ({ ...box, x: box.x - left, y: box.y - top })),
    lines: lines.map(({ from, to }) => ({
      from: [from[0] - left, from[1] - top],
      to: [to[0] - left, to[1] - top],
    })),
    width: Math.max(...boxes.map(({ x, w }) => x + w)) - left,
    height: Math.max(...boxes.map(({ y, h }) => y + h)) - top,
  };
}
