import { TEAM_KIND_CHOICES } from '../../../catalogue/labels.ts';
import { inOrder } from '../../inOrder.ts';
import { type CsvFormat, columns } from '../csvFormat.ts';
import { declareKeyed } from '../declareKeyed.ts';
import type { ImportState } from '../importState.ts';
import { parseDate } from '../parseDate.ts';
import type { SourceRow } from '../sourceRow.ts';
import { parseWorkingWeek, workingWeekText } from '../workingWeek.ts';

/** Columns beyond the contract's table that keep a round trip exact. */
const EXTENSIONS = ['working_week', 'holidays'];

const MOST_HOLIDAYS = 5_000;

export const teams: CsvFormat = {
  name: 'teams',
  columns: columns(['id', 'name', 'parent', 'kind', 'purpose', ...EXTENSIONS], {
    required: ['id', 'name', 'kind'],
    ifUsed: EXTENSIONS,
  }),

  declare(row, state) {
    const id = declareKeyed('team', 'name', row, state);
    // Parents that the file gives are taken off first, so that turning a tree round is not taken for a loop.
    if (id !== null && row.has('parent')) state.update('team', id, { parentId: null });
    return id;
  },

  fill(row, id, state) {
    state.update('team', id, { kind: row.choice('kind', TEAM_KIND_CHOICES) ?? 'unspecified' });
    if (row.has('purpose')) state.update('team', id, { purpose: row.text('purpose') });
    calendarFrom(row, id, state);
    const parent = row.name('parent');
    if (parent === '') return;
    const parentId = state.team.find(parent);
    if (parentId === null) row.report('parent', `no team is called “${parent}”; the cell was left empty`);
    else if (isWithin(parentId, id, state))
      row.report('parent', `“${parent}” is a part of this team, which would be a loop; the cell was left empty`);
    else state.update('team', id, { parentId });
  },

  write: ({ team }, labels) =>
    inOrder(team).map(({ id, name, parentId, kind, purpose, workingWeek, holidays }) => ({
      id: labels.team.get(id) ?? id,
      name,
      parent: parentId === null ? null : (labels.team.get(parentId) ?? null),
      kind,
      purpose,
      working_week: workingWeek && workingWeekText(workingWeek),
      holidays: holidaysText(holidays),
    })),
};

const holidaysText = (dates: readonly string[]): string => [...new Set(dates)].sort().join(';');

/** The team's own working week and days off. What says the same as before keeps its order. */
function calendarFrom(row: SourceRow, id: string, state: ImportState): void {
  const known = state.rows.team.get(id);
  if (row.has('working_week')) {
    const cell = row.text('working_week');
    const workingWeek = cell === '' ? null : parseWorkingWeek(cell);
    if (cell !== '' && workingWeek === null)
      row.report('working_week', `“${cell}” is not a week such as Mon-Thu or Mon;Wed;Fri; the cell was left empty`);
    if ((workingWeek && workingWeekText(workingWeek)) !== (known?.workingWeek && workingWeekText(known.workingWeek)))
      state.update('team', id, { workingWeek });
  }
  if (row.has('holidays')) {
    const dates = row.text('holidays').split(/[;,\s]+/);
    const holidays = dates.flatMap((text) => {
      const date = parseDate(text);
      if (date === null && text !== '')
        row.report('holidays', `“${text}” is not a date like 2027-12-31 or 31.12.2027; it was left out`);
      return date ?? [];
    });
    const sorted = [...new Set(holidays)].sort();
    if (sorted.length > MOST_HOLIDAYS) row.report('holidays', `more than ${MOST_HOLIDAYS}; the rest was left out`);
    if (holidaysText(sorted) !== holidaysText(known?.holidays ?? []))
      state.update('team', id, { holidays: sorted.slice(0, MOST_HOLIDAYS) });
  }
}

const jumps = new WeakMap<ImportState, Map<string, string>>();

/**
 * The team is `topId`, or stands somewhere below it. `topId` stands below nobody yet. Parents are only ever set here,
 * so what was found above a team stays above it and is jumped to: a chain of any depth costs next to nothing.
 */
function isWithin(teamId: string, topId: string, state: ImportState): boolean {
  const above = jumps.get(state) ?? new Map<string, string>();
  jumps.set(state, above);
  const path: string[] = [];
  let at = teamId;
  for (;;) {
    const next = above.get(at) ?? state.rows.team.get(at)?.parentId ?? null;
    if (next === null) break;
    path.push(at);
    at = next;
  }
  for (const id of path) above.set(id, at);
  return at === topId;
}
