import type { Asset, Workspace } from '../../model/nouns.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { insertNew } from './edits.ts';

export type CreateAsset = Partial<Omit<Asset, 'name'>> & { readonly name: string };

export function createAsset(_: Workspace, { name, id, ...fields }: CreateAsset, { newId }: CommandContext): Outcome {
  return draft('createAsset', `Added asset ${name}`, [insertNew('asset', { ...fields, id: id ?? newId(), name })]);
}
