import { type CausedFinding, sameSubject } from './cause.ts';
import { type Finding, SEVERITIES, type Subject } from './finding.ts';

/** Makes one finding of all that have the same cause; the first names it, the worst is its severity. Keeps the order. */
export function oneCauseOneFinding(findings: readonly CausedFinding[]): Finding[] {
  const byCause = new Map<string, CausedFinding[]>();
  for (const finding of findings) {
    // Only a vacant seat is the cause of findings of several rules.
    const key = finding.cause.startsWith('seat:') ? finding.cause : finding.id;
    byCause.set(key, [...(byCause.get(key) ?? []), finding]);
  }
  return [...byCause.values()].map((same) => {
    const { cause: _cause, consequence: _consequence, ...first } = same[0] as CausedFinding;
    if (same.length === 1) return first;
    const consequences = same.map(({ consequence }) => consequence).filter((text) => text !== '');
    return {
      ...first,
      severity: SEVERITIES.find((severity) => same.some((each) => each.severity === severity)) ?? first.severity,
      why: `One vacant seat, ${same.length} consequences: ${consequences.join('; ')}.`,
      subjects: same.flatMap(({ subjects }) => subjects).reduce<Subject[]>(addNew, []),
      inputs: same.flatMap(({ inputs }) => inputs),
      daysAtRisk: Math.max(...same.map(({ daysAtRisk }) => daysAtRisk)),
    };
  });
}

function addNew(kept: Subject[], subject: Subject): Subject[] {
  if (!kept.some((one) => sameSubject(one, subject))) kept.push(subject);
  return kept;
}
