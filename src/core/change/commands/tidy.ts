import type { Canvas } from '../../model/frame.ts';
import type { Workspace } from '../../model/nouns.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { type CardPosition, placeCards } from './moveCards.ts';

export interface Tidy {
  readonly canvas: Canvas;
  readonly positions: readonly CardPosition[];
}

/** Takes over a computed layout as one step. */
export function tidy(workspace: Workspace, { canvas, positions }: Tidy, context: CommandContext): Outcome {
  return draft(
    'tidy',
    canvas === 'structure' ? 'Tidied the structure' : 'Tidied the roadmap',
    placeCards(workspace, canvas, positions, context),
  );
}
