import { type Finding, SEVERITIES, type Severity } from './finding.ts';

export interface Worst {
  readonly severity: Severity;
  /** How many findings name the entity. */
  readonly count: number;
}

/** For badges: the worst finding of each entity and how many there are, by `table:id`. */
export function worstByEntity(findings: readonly Finding[]): ReadonlyMap<string, Worst> {
  const worst = new Map<string, Worst>();
  for (const { severity, subjects } of findings) {
    for (const { type, id } of subjects) {
      const known = worst.get(`${type}:${id}`);
      const isWorse = !known || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity);
      worst.set(`${type}:${id}`, { severity: isWorse ? severity : known.severity, count: (known?.count ?? 0) + 1 });
    }
  }
  return worst;
}
