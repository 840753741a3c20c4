import type { Frame, Workspace } from '../../model/nouns.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { insertNew } from './edits.ts';

export type CreateFrame = Omit<Frame, 'id'> & { readonly id?: string };

export function createFrame(_: Workspace, frame: CreateFrame, { newId }: CommandContext): Outcome {
  return draft('createFrame', `Added frame ${frame.name}`, [insertNew('frame', { ...frame, id: frame.id ?? newId() })]);
}
