import { choice, defaultsTo, id, key, name, optionalChoice } from './field.ts';
import { LAYERS } from './layer.ts';
import { noun } from './noun.ts';

export const ASSET_KINDS = ['model', 'service', 'dataset', 'pipeline', 'infrastructure', 'tool'] as const;
export const ASSET_STATUSES = ['idea', 'live', 'retiring'] as const;
export const SOURCINGS = ['build', 'open-source', 'managed', 'bought'] as const;
export const TIERS = ['1', '2', '3', '4'] as const;

/** Something the organisation builds or runs. Its owner is the A row in `responsibility`. */
export const asset = noun('asset', {
  id: id(),
  key: key(),
  name: name(),
  kind: defaultsTo(choice(ASSET_KINDS), 'service'),
  layer: optionalChoice(LAYERS),
  status: defaultsTo(choice(ASSET_STATUSES), 'live'),
  /** 1 = most critical. */
  tier: optionalChoice(TIERS),
  sourcing: optionalChoice(SOURCINGS),
});
