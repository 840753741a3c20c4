import type { Carrier } from '../../contract/client.ts';
import type { RequestOf } from '../../contract/shapes.ts';

export type OpenSource = RequestOf<'workspace.open'>['from'];

/** One kind of way to the services. */
export interface Way {
  readonly carrier: Carrier;
  readonly kind: 'electron' | 'browser';
  readonly subject: string | null;
  sourceOf(file: File): Promise<OpenSource>;
  onReach(tell: (reachable: boolean) => void): () => void;
}
