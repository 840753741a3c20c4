import type { Draft } from '../../core/change/change.ts';
import { counted } from '../../core/change/commands/context.ts';
import { type CardPosition, moveCards } from '../../core/change/commands/moveCards.ts';
import { moveSeats } from '../../core/change/commands/moveSeats.ts';
import { moveTeam } from '../../core/change/commands/moveTeam.ts';
import { isRefusal, type Refusal } from '../../core/change/refusal.ts';
import { aimAt } from '../canvas/gestureStore.ts';
import type { CanvasNode } from '../canvas/nodes.ts';
import type { Point } from '../canvas/rect.ts';
import { withSettled } from '../canvas/settled.ts';
import { areaOf, currentStage } from '../canvas/stage.ts';
import { layoutStructure, type StructureLayout } from '../canvas/structure/layout.ts';
import { teamBoxes } from '../canvas/structure/structureNodes.ts';
import { currentWorkspace, run } from '../store/document.ts';
import { commandContext } from '../store/identity.ts';
import { notify } from '../store/notices.ts';
import { parseRef, refOf } from '../store/refs.ts';
import { strings } from '../ui/strings/index.ts';
import { dropTargetAt, parentsOf } from './dropTarget.ts';
import type { DragRules } from './useDrag.ts';

const idsOf = (cards: readonly CanvasNode[], type: CanvasNode['type']): string[] =>
  cards.flatMap((card) => (card.type === type ? [parseRef(card.id).id] : []));

/** Boxes and layout of what is saved: what is under the hand must not chase the hand. */
let seen: { workspace: unknown; layout: StructureLayout; parents: Map<string, string | null> } | null = null;
function savedLayout() {
  const workspace = currentWorkspace();
  if (seen?.workspace !== workspace) {
    const boxes = teamBoxes(workspace);
    seen = { workspace, layout: layoutStructure(boxes), parents: parentsOf(boxes) };
  }
  return seen;
}

function targetOf(cards: readonly CanvasNode[], at: Point): string | null {
  const { layout, parents } = savedLayout();
  return dropTargetAt(layout, parents, at, new Set(idsOf(cards, 'team')));
}

/** Does dropping there change who belongs where? Only then the target lights up. */
function changes(cards: readonly CanvasNode[], target: string | null): boolean {
  const { team, role } = currentWorkspace();
  return (
    idsOf(cards, 'team').some((id) => (team.get(id)?.parentId ?? null) !== target) ||
    (target !== null && idsOf(cards, 'seat').some((id) => role.get(id)?.teamId !== target))
  );
}

/** Dragging on the structure canvas: into a team = belongs to it; a team onto empty canvas = top level. */
export const structureDrag: DragRules = {
  aim(cards, at) {
    if (cards.every(({ type }) => type === 'frame')) return;
    const target = targetOf(cards, at);
    aimAt(target !== null && changes(cards, target) ? refOf('team', target) : null);
  },
  drop(cards, at) {
    const workspace = currentWorkspace();
    const stage = currentStage();
    if (!stage) return;
    const target = targetOf(cards, at);
    const { layout } = savedLayout();
    const drafts: (Draft | Refusal)[] = [];
    const seatIds = idsOf(cards, 'seat').filter((id) => workspace.role.get(id)?.teamId !== target);
    if (seatIds.length > 0 && target !== null) drafts.push(moveSeats(workspace, { roleIds: seatIds, teamId: target }));
    // It goes back by itself; without a word that looks like a failure.
    else if (seatIds.length > 0 && seatIds.length === cards.length) notify('info', strings.canvas.seatNeedsTeam);
    const stay: CardPosition[] = [];
    const frames: { id: string; x: number; y: number }[] = [];
    const framed = cards.some(({ type }) => type === 'frame');
    for (const card of cards) {
      const area = areaOf(stage, card.id);
      if (!area) continue;
      const { id } = parseRef(card.id);
      if (card.type === 'frame') frames.push({ id, x: Math.round(area.x), y: Math.round(area.y) });
      if (card.type !== 'team') continue;
      const parentId = workspace.team.get(id)?.parentId ?? null;
      // What a frame carries along stays what it is.
      const into = framed && card.parentId === undefined ? parentId : target;
      const home = into === null ? undefined : layout.teams.get(into);
      const origin = home ? { x: home.absX + home.subArea.x, y: home.absY + home.subArea.y } : { x: 0, y: 0 };
      const place = { x: Math.round(area.x - origin.x), y: Math.round(area.y - origin.y) };
      if (into !== null) {
        place.x = Math.max(0, place.x);
        place.y = Math.max(0, place.y);
      }
      if (parentId === into) stay.push({ entityType: 'team', entityId: id, ...place });
      else drafts.push(moveTeam(workspace, { teamId: id, parentId: into, at: place }, commandContext));
    }
    if (stay.length + frames.length > 0)
      drafts.push(moveCards(workspace, { canvas: 'structure', moved: stay, frames }, commandContext));
    const whole = together(drafts);
    if (whole) run(withSettled(whole, 'structure'));
  },
};

/** One drop is one change, however many cards it holds. */
function together(drafts: readonly (Draft | Refusal)[]): Draft | Refusal | null {
  const refused = drafts.find(isRefusal);
  if (refused) return refused;
  const [first, ...rest] = drafts as readonly Draft[];
  if (!first) return null;
  if (rest.length === 0) return first;
  const label = `Moved ${counted(
    drafts.map(() => ''),
    'card',
  )}`;
  return { verb: first.verb, label, edits: [first, ...rest].flatMap(({ edits }) => edits) };
}
