import type { RaciLetter, SubjectType } from '../../model/responsibility.ts';
import type { ImportState } from './importState.ts';
import type { SourceRow } from './sourceRow.ts';
import { splitList } from './splitList.ts';

/** Lets a column say everybody who holds a letter of the row's subject. `most` 1 = the whole cell is one holder. */
export function holdFrom(
  column: string,
  letter: RaciLetter,
  most: 'one' | 'many',
  subject: { readonly type: SubjectType; readonly id: string; readonly teamId: string | null },
  row: SourceRow,
  state: ImportState,
): void {
  if (!row.has(column)) return;
  state.holding.replace(subject.type, subject.id, letter);
  const cell = row.text(column);
  const find = (text: string) => state.holder(text, subject.teamId);
  const items = most === 'one' ? [cell].filter((text) => text !== '') : splitList(cell, (item) => find(item) !== null);
  for (const item of items) {
    const holder = find(item);
    if (holder) state.holding.give(subject.type, subject.id, letter, holder);
    else row.report(column, `no team, person or seat is called “${item}”; it was left out`);
  }
}
