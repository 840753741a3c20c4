import {
  ASSET_KIND_CHOICES,
  ASSET_STATUS_CHOICES,
  LAYER_CHOICES,
  SOURCING_CHOICES,
  TIER_CHOICES,
} from '../../../catalogue/labels.ts';
import { inOrder } from '../../inOrder.ts';
import { type CsvFormat, columns } from '../csvFormat.ts';
import { declareKeyed } from '../declareKeyed.ts';
import { holderLabels } from '../holderLabels.ts';
import { holdFrom } from '../holdFrom.ts';

export const assets: CsvFormat = {
  name: 'assets',
  columns: columns(['id', 'name', 'kind', 'layer', 'owner', 'tier', 'status', 'sourcing'], {
    required: ['id', 'name', 'kind', 'layer'],
  }),

  declare: (row, state) => declareKeyed('asset', 'name', row, state),

  fill(row, id, state) {
    state.update('asset', id, {
      kind: row.choice('kind', ASSET_KIND_CHOICES) ?? 'service',
      layer: row.choice('layer', LAYER_CHOICES),
    });
    if (row.has('tier')) state.update('asset', id, { tier: row.choice('tier', TIER_CHOICES) });
    if (row.has('status')) state.update('asset', id, { status: row.choice('status', ASSET_STATUS_CHOICES) ?? 'live' });
    if (row.has('sourcing')) state.update('asset', id, { sourcing: row.choice('sourcing', SOURCING_CHOICES) });
  },

  hold: (row, id, state) => holdFrom('owner', 'A', 'one', { type: 'asset', id, teamId: null }, row, state),

  write(workspace, labels) {
    const owners = holderLabels(workspace, labels, 'asset', 'A');
    return inOrder(workspace.asset).map(({ id, name, kind, layer, tier, status, sourcing }) => ({
      id: labels.asset.get(id) ?? id,
      name,
      kind,
      layer,
      owner: owners.get(id)?.[0] ?? null,
      tier,
      status,
      sourcing,
    }));
  },
};
