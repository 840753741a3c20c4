import { HOLDER_TYPE_CHOICES, RACI_CHOICES, SUBJECT_TYPE_CHOICES } from '../../../catalogue/labels.ts';
import type { HolderType } from '../../../model/responsibility.ts';
import { inOrder } from '../../inOrder.ts';
import { type CsvFormat, columns } from '../csvFormat.ts';
import { holderLabel } from '../holderLabels.ts';
import type { ImportState } from '../importState.ts';
import type { SourceRow } from '../sourceRow.ts';

export const responsibilities: CsvFormat = {
  name: 'responsibilities',
  columns: columns(['subject_type', 'subject', 'letter', 'holder_type', 'holder'], {
    required: ['subject_type', 'subject', 'letter', 'holder_type', 'holder'],
  }),

  // A row is nothing but references: there is nothing to find or make before they can be resolved.
  declare: () => '',
  fill: () => undefined,

  hold(row, _id, state) {
    const subjectType = row.choice('subject_type', SUBJECT_TYPE_CHOICES);
    const letter = row.choice('letter', RACI_CHOICES);
    const holderType = row.choice('holder_type', HOLDER_TYPE_CHOICES);
    const subject = row.name('subject');
    const holder = row.name('holder');
    for (const column of ['subject_type', 'subject', 'letter', 'holder_type', 'holder']) {
      if (row.name(column) === '') row.report(column, 'is empty; the row was left out');
    }
    if (subjectType === null || letter === null || holderType === null || subject === '' || holder === '') return;
    const subjectId = state[subjectType].find(subject);
    if (subjectId === null) row.report('subject', `no ${subjectType} is called “${subject}”; the row was left out`);
    const teamId = subjectId === null ? null : (state.rows.task.get(subjectId)?.teamId ?? null);
    const holderId = findHolder(holderType, holder, teamId, state);
    if (holderId === null) row.report('holder', `no ${holderType} is called “${holder}”; the row was left out`);
    if (subjectId === null || holderId === null) return;
    if (!isFirst(`${subjectType}\n${subjectId}\n${letter}\n${holderType}\n${holderId}`, row, state)) return;
    state.holding.give(subjectType, subjectId, letter, { type: holderType, id: holderId });
  },

  write: ({ responsibility }, labels) =>
    inOrder(responsibility).map((row) => ({
      subject_type: row.subjectType,
      subject: labels[row.subjectType].get(row.subjectId) ?? row.subjectId,
      letter: row.letter,
      holder_type: row.holderType,
      holder: holderLabel(row, labels),
    })),
};

function findHolder(type: HolderType, name: string, teamId: string | null, state: ImportState): string | null {
  if (type === 'team') return state.team.find(name);
  return type === 'person' ? state.person.find(name) : state.seat(name, teamId);
}

function isFirst(slot: string, row: SourceRow, state: ImportState): boolean {
  if (state.count(slot) === 1) return true;
  row.report('row', 'says the same as an earlier row; it was left out');
  return false;
}
