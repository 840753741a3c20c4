import type { TableName } from '../model/nouns.ts';
import { type Finding, SEVERITIES, type Severity } from './finding.ts';

export interface Worst {
  readonly severity: Severity;
  /** How many findings name the entity. */
  readonly count: number;
}

/** Two together: the worse severity, and how many they are. */
export function bothOf(a: Worst | undefined, b: Worst): Worst {
  if (!a) return b;
  const worse = SEVERITIES.indexOf(a.severity) <= SEVERITIES.indexOf(b.severity) ? a : b;
  return { severity: worse.severity, count: a.count + b.count };
}

/** For badges: the worst finding of each entity and how many there are, by `table:id`. */
export function worstByEntity(findings: readonly Finding[]): ReadonlyMap<`${TableName}:${string}`, Worst> {
  const worst = new Map<`${TableName}:${string}`, Worst>();
  for (const { severity, subjects } of findings) {
    for (const { type, id } of subjects) {
      const at = `${type}:${id}` as const;
      worst.set(at, bothOf(worst.get(at), { severity, count: 1 }));
    }
  }
  return worst;
}
