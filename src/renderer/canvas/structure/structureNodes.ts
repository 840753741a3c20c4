import type { Placement, Role, Workspace } from '../../../core/model/nouns.ts';
import { type EntityRef, refOf } from '../../store/refs.ts';
import { strings } from '../../ui/strings/index.ts';
import type { Badge } from '../badges.ts';
import { frameNodes } from '../frame/frameCard.ts';
import type { CardDraft } from '../gestureStore.ts';
import { type CanvasNode, type SeatNode, sized, type TeamNode, UNTOUCHABLE } from '../nodes.ts';
import { seatCard, teamCard, teamTotals } from './cards.ts';
import { layoutStructure, type StructureLayout, type TeamBox } from './layout.ts';

/** Id of a card that is being named and is not in the workspace. */
export const DRAFT_ID = 'draft';
const NO_HANDLES: NonNullable<TeamNode['handles']> = [];

/** Seats of each team as they stand: leads first, then in the order they were made. */
export function seatsByTeam(workspace: Workspace): Map<string, Role[]> {
  const byTeam = new Map<string, Role[]>();
  for (const seat of workspace.role.values()) {
    const seats = byTeam.get(seat.teamId);
    if (seats) seats.push(seat);
    else byTeam.set(seat.teamId, [seat]);
  }
  for (const seats of byTeam.values())
    seats.sort((a, b) => Number(b.lead) - Number(a.lead) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return byTeam;
}

/** The teams as the layout wants them, in the order they were made. */
export function teamBoxes(workspace: Workspace, draft: CardDraft | null = null): TeamBox[] {
  const places = new Map<string, Placement>();
  for (const row of workspace.placement.values())
    if (row.canvas === 'structure' && row.entityType === 'team') places.set(row.entityId, row);
  const seats = seatsByTeam(workspace);
  const boxes: TeamBox[] = [];
  for (const team of workspace.team.values()) {
    const place = places.get(team.id);
    const seatIds = (seats.get(team.id) ?? []).map(({ id }) => id);
    if (draft?.kind === 'seat' && draft.teamId === team.id) seatIds.push(DRAFT_ID);
    boxes.push({
      id: team.id,
      parentId: team.parentId,
      seatIds,
      place: place ? { x: place.x, y: place.y, pinned: place.pinned } : null,
      collapsed: place?.collapsed ?? false,
    });
  }
  boxes.sort((a, b) => (a.id < b.id ? -1 : 1));
  if (draft?.kind === 'team') {
    boxes.push({
      id: DRAFT_ID,
      parentId: draft.parentId,
      seatIds: [],
      place: draft.at ? { ...draft.at, pinned: false } : null,
      collapsed: false,
    });
  }
  return boxes;
}

export interface StructureScene {
  readonly layout: StructureLayout;
  readonly nodes: readonly CanvasNode[];
}

/** Everything on the structure canvas, containers before what they hold. */
export function structureScene(
  workspace: Workspace,
  badges: ReadonlyMap<EntityRef, Badge>,
  draft: CardDraft | null,
): StructureScene {
  const boxes = teamBoxes(workspace, draft);
  const layout = layoutStructure(boxes);
  const totals = teamTotals(workspace, badges);
  const nodes: CanvasNode[] = frameNodes(workspace.frame, 'structure');
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const shown = [...layout.teams].filter(([, box]) => box.shown).sort(([, a], [, b]) => a.depth - b.depth);
  for (const [id, { x, y, w, h, depth }] of shown) {
    const box = byId.get(id) as TeamBox;
    const parentId = depth > 0 && box.parentId !== null ? refOf('team', box.parentId) : undefined;
    const team = workspace.team.get(id) ?? DRAFT_TEAM;
    const data = teamCard(team, totals.get(id) ?? NO_TOTALS, badges.get(refOf('team', id)) ?? null, {
      nested: depth > 0,
      collapsed: box.collapsed,
      pinned: box.place?.pinned ?? false,
      empty: box.seatIds.length === 0,
      draft: id === DRAFT_ID,
    });
    nodes.push({
      id: refOf('team', id),
      type: 'team',
      position: { x, y },
      ...(parentId ? { parentId } : {}),
      ...sized(w, h),
      handles: NO_HANDLES,
      zIndex: depth * 2,
      ariaLabel: data.label,
      ...(data.draft ? UNTOUCHABLE : {}),
      data: data as TeamNode['data'],
    });
  }
  for (const { id: teamId, seatIds } of boxes) {
    const depth = layout.teams.get(teamId)?.depth ?? 0;
    for (const seatId of seatIds) {
      const rect = layout.seats.get(seatId);
      if (!rect) continue;
      const seat = workspace.role.get(seatId);
      const data = seat ? seatCard(workspace, seat, badges.get(refOf('role', seatId)) ?? null) : DRAFT_SEAT;
      nodes.push({
        id: refOf('role', seatId),
        type: 'seat',
        parentId: refOf('team', teamId),
        position: { x: rect.x, y: rect.y },
        ...sized(rect.w, rect.h),
        handles: NO_HANDLES,
        zIndex: depth * 2 + 1,
        ariaLabel: data.label,
        ...(data.draft ? UNTOUCHABLE : {}),
        data: data as SeatNode['data'],
      });
    }
  }
  return { layout, nodes };
}

const NO_TOTALS = { filledFte: 0, totalFte: 0, people: 0, vacant: 0, subTeams: 0, badge: null };
const DRAFT_TEAM = { name: '', kind: 'unspecified' } as const;
const DRAFT_SEAT = {
  personName: '',
  roleType: '',
  fte: '1.0',
  lead: false,
  onCall: false,
  draft: true,
  findings: 0,
  severity: null,
  label: strings.canvas.seatPlaceholder,
} as const;
