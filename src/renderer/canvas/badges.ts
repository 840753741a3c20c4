import type { Family, Finding } from '../../core/insight/finding.ts';
import { bothOf, type Worst, worstByEntity } from '../../core/insight/worstByEntity.ts';
import type { EntityRef } from '../store/refs.ts';

/** How many causes point at a card, and the worst of them. */
export type Badge = Worst;

export const worse = (a: Badge | null, b: Badge | null): Badge | null => (a && b ? bothOf(a, b) : (a ?? b));

/** Badges of the findings somebody asked for that may stand on a wall. Notes are no reason for a badge. */
export const badgesOf = (findings: readonly Finding[], asked: ReadonlySet<Family>): ReadonlyMap<EntityRef, Badge> =>
  worstByEntity(
    findings.filter(
      ({ family, severity, audience }) => asked.has(family) && audience === 'room' && severity !== 'info',
    ),
  );
