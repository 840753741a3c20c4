import type { Responsibility, Workspace } from '../../model/nouns.ts';
import type { RaciLetter, SubjectType } from '../../model/responsibility.ts';
import { inOrder } from '../inOrder.ts';
import type { Labels } from './labels.ts';

/** What files call the holder of a letter. */
export function holderLabel({ holderType, holderId }: Responsibility, labels: Labels): string {
  const of = { team: labels.team, person: labels.person, role: labels.role }[holderType];
  return of.get(holderId) ?? holderId;
}

/** Who holds the letter of each subject of a type, in the order they were given it. */
export function holderLabels(
  { responsibility }: Pick<Workspace, 'responsibility'>,
  labels: Labels,
  subjectType: SubjectType,
  letter: RaciLetter,
): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const row of inOrder(responsibility)) {
    if (row.subjectType !== subjectType || row.letter !== letter) continue;
    const of = holders.get(row.subjectId) ?? [];
    of.push(holderLabel(row, labels));
    holders.set(row.subjectId, of);
  }
  return holders;
}
