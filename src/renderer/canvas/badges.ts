import type { Family, Finding, Severity } from '../../core/insight/finding.ts';
import { type EntityRef, refOf } from '../store/refs.ts';

/** How many causes point at a card, and the worst of them. */
export interface Badge {
  readonly count: number;
  readonly severity: Severity;
}

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

export const worse = (a: Badge | null, b: Badge | null): Badge | null => {
  if (!a) return b;
  if (!b) return a;
  return { count: a.count + b.count, severity: RANK[a.severity] >= RANK[b.severity] ? a.severity : b.severity };
};

/** Badges of the findings somebody asked for that may stand on a wall. Notes are no reason for a badge. */
export function badgesOf(findings: readonly Finding[], asked: ReadonlySet<Family>): ReadonlyMap<EntityRef, Badge> {
  const badges = new Map<EntityRef, Badge>();
  for (const { family, severity, audience, subjects } of findings) {
    if (!asked.has(family) || audience !== 'room' || severity === 'info') continue;
    for (const { type, id } of subjects) {
      const ref = refOf(type, id);
      badges.set(ref, worse(badges.get(ref) ?? null, { count: 1, severity }) as Badge);
    }
  }
  return badges;
}
