import type { Canvas } from '../../model/frame.ts';
import type { Workspace } from '../../model/nouns.ts';
import type { PlacedType } from '../../model/placement.ts';
import type { RowEdit } from '../change.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { insertNew, updateRow } from './edits.ts';
import { placementsOf } from './moveCards.ts';

export interface FlaggedCard {
  readonly entityType: PlacedType;
  readonly entityId: string;
  /** Where the card is shown; used when it has no placement yet. */
  readonly x: number;
  readonly y: number;
}

interface SetFlag {
  readonly canvas: Canvas;
  readonly cards: readonly FlaggedCard[];
  readonly on: boolean;
}

function flagEdits(
  workspace: Workspace,
  { canvas, cards, on }: SetFlag,
  field: 'collapsed' | 'pinned',
  { newId }: CommandContext,
): RowEdit[] {
  const placed = placementsOf(workspace, canvas);
  return cards.flatMap(({ entityType, entityId, x, y }) => {
    const row = placed.get(entityId);
    if (row) return updateRow('placement', row, { [field]: on });
    return on ? [insertNew('placement', { id: newId(), canvas, entityType, entityId, x, y, [field]: true })] : [];
  });
}

const cardsText = (count: number) => (count === 1 ? 'a card' : `${count} cards`);

/** A pinned card keeps its place when the board is tidied. */
export function setPinned(workspace: Workspace, args: SetFlag, context: CommandContext): Outcome {
  return draft(
    'setPinned',
    `${args.on ? 'Pinned' : 'Unpinned'} ${cardsText(args.cards.length)}`,
    flagEdits(workspace, args, 'pinned', context),
  );
}

/** A collapsed team shows counts instead of its seats and sub-teams. */
export function setCollapsed(workspace: Workspace, args: SetFlag, context: CommandContext): Outcome {
  const teams = args.cards.length === 1 ? 'a team' : `${args.cards.length} teams`;
  return draft(
    'setCollapsed',
    `${args.on ? 'Collapsed' : 'Expanded'} ${teams}`,
    flagEdits(workspace, args, 'collapsed', context),
  );
}
