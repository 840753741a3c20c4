import type { HolderType, RaciLetter, SubjectType } from '../../model/responsibility.ts';
import type { ImportState } from './importState.ts';

export interface Holder {
  readonly type: HolderType;
  readonly id: string;
}

const slotOf = (subjectType: SubjectType, subjectId: string, letter: RaciLetter) =>
  `${subjectType}\n${subjectId}\n${letter}`;
const nameOf = ({ type, id }: Holder) => `${type}\n${id}`;

/** Who shall hold which letter after the import, gathered from all sources before anything is replaced. */
export interface Holding {
  /** This holder has the letter. */
  give(subjectType: SubjectType, subjectId: string, letter: RaciLetter, holder: Holder): void;
  /** A column says everything about this letter of this subject: holders no source names lose it. */
  replace(subjectType: SubjectType, subjectId: string, letter: RaciLetter): void;
  settle(state: ImportState): void;
}

export function createHolding(): Holding {
  const wanted = new Map<
    string,
    { subjectType: SubjectType; subjectId: string; letter: RaciLetter; holders: Map<string, Holder> }
  >();
  const replaced = new Set<string>();
  return {
    give(subjectType, subjectId, letter, holder) {
      const slot = slotOf(subjectType, subjectId, letter);
      const entry = wanted.get(slot) ?? { subjectType, subjectId, letter, holders: new Map() };
      entry.holders.set(nameOf(holder), holder);
      wanted.set(slot, entry);
    },
    replace: (subjectType, subjectId, letter) => void replaced.add(slotOf(subjectType, subjectId, letter)),
    settle(state) {
      for (const row of [...state.rows.responsibility.values()]) {
        const slot = slotOf(row.subjectType, row.subjectId, row.letter);
        const holder = nameOf({ type: row.holderType, id: row.holderId });
        const entry = wanted.get(slot);
        if (entry?.holders.has(holder)) entry.holders.delete(holder);
        // An A given by hand gives way only to another one: an empty cell takes back what imports said, no more.
        else if (replaced.has(slot) && ((row.letter === 'A' && entry) || !state.isHandMade(row.id)))
          state.rows.responsibility.delete(row.id);
      }
      for (const { subjectType, subjectId, letter, holders } of wanted.values()) {
        for (const { type, id } of holders.values()) {
          state.insert('responsibility', {
            id: state.newId(),
            subjectType,
            subjectId,
            letter,
            holderType: type,
            holderId: id,
          });
        }
      }
    },
  };
}
