import { choice, id } from './field.ts';
import { noun } from './noun.ts';

/** Responsible, accountable, consulted, informed. */
export const RACI_LETTERS = ['R', 'A', 'C', 'I'] as const;
export type RaciLetter = (typeof RACI_LETTERS)[number];
export const SUBJECT_TYPES = ['task', 'asset'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];
export const HOLDER_TYPES = ['team', 'role', 'person'] as const;
export type HolderType = (typeof HOLDER_TYPES)[number];

/** Who holds which letter of RACI for a subject. The one truth about owners. */
export const responsibility = noun('responsibility', {
  id: id(),
  subjectType: choice(SUBJECT_TYPES),
  subjectId: id(),
  letter: choice(RACI_LETTERS),
  holderType: choice(HOLDER_TYPES),
  holderId: id(),
});
