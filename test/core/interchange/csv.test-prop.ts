import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../../src/core/change/apply.ts';
import { invert } from '../../../src/core/change/invert.ts';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import { verify } from '../../../src/core/change/verify.ts';
import { exportAllCsv } from '../../../src/core/interchange/csv/exportCsv.ts';
import { FORMATS } from '../../../src/core/interchange/csv/formats.ts';
import { guardFormula, unguardFormula } from '../../../src/core/interchange/csv/formulaGuard.ts';
import { importTables } from '../../../src/core/interchange/csv/importTables.ts';
import { labelsOf } from '../../../src/core/interchange/csv/labels.ts';
import { TABLE_NAMES, type Workspace } from '../../../src/core/model/nouns.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { applied, blankWorkspace } from '../../support/blankWorkspace.ts';
import { decorated, decorations } from '../../support/decorated.ts';
import { draftOf, gestures } from '../../support/randomCommands.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

const filesOf = (workspace: Workspace) =>
  exportAllCsv(workspace).map(({ fileName, text }) => ({ name: fileName, text }));

/** The workspace after an import that must be taken. */
function taken(workspace: Workspace, sources: { name: string; text: string }[], newId: () => string) {
  const result = importTables(workspace, sources, { newId });
  if (isRefusal(result)) throw new Error(result.sentence);
  const after = apply(workspace, result.edits);
  if (isRefusal(after)) throw new Error(after.sentence);
  expect(verify(after, result.edits)).toBeNull();
  // One undo takes the whole import back.
  const undone = apply(after, invert(result.edits));
  if (isRefusal(undone)) throw new Error(undone.sentence);
  for (const table of TABLE_NAMES) expect([...undone[table].values()]).toEqual([...workspace[table].values()]);
  return { after, ...result };
}

/** Dates of every task by what files call it. */
function datesByLabel(workspace: Workspace) {
  const { task } = labelsOf(workspace);
  const name = (id: string) => task.get(id);
  const { tasks, finishDate, criticalPath } = scheduleOf(workspace);
  const dates = [...tasks.values()].map((of) => [
    name(of.taskId),
    of.earlyStart,
    of.earlyFinish,
    of.totalFloat,
    of.drivenBy && name(of.drivenBy),
  ]);
  return {
    dates: dates.sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
    finishDate,
    path: criticalPath.map(name),
  };
}

test('what is exported is imported again: nothing changes here, and elsewhere the same workspace appears', () => {
  fc.assert(
    fc.property(gestures(60), decorations, (made, given) => {
      const newId = sequentialIds();
      let drawn = blankWorkspace(newId);
      for (const gesture of made) {
        const draft = draftOf(drawn, gesture, { newId });
        if (draft) drawn = applied(drawn, draft);
      }
      drawn = decorated(drawn, given, newId);
      // Files keep names on one line without control characters: after one round they are as files have them.
      const here = taken(drawn, filesOf(drawn), newId).after;
      expect(taken(here, filesOf(here), newId).edits).toEqual([]);

      const otherId = sequentialIds('other');
      const there = taken(blankWorkspace(otherId), filesOf(here), otherId).after;
      const sorted = (workspace: Workspace) =>
        exportAllCsv(workspace).map(({ fileName, text }) =>
          fileName === 'responsibilities.csv' ? text.split('\r\n').sort() : text.split('\r\n'),
        );
      expect(sorted(there)).toEqual(sorted(here));
      expect(datesByLabel(there)).toEqual(datesByLabel(here));
    }),
    {
      numRuns: 60,
      // A name of nothing but spaces: files have no such names.
      examples: [[[{ verb: 0, a: 0, b: 0, c: 0, text: ' ' }], Array.from({ length: 12 }, () => 0)]],
    },
  );
});

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'A',
    'B',
    'C',
    'A;B',
    'A FS+2',
    'B SS-1;C',
    'Ann',
    'ML Engineer:2;SRE',
    'Late 30% 5d;Strike 5% 1d',
    'Mon-Thu',
    '2027-12-24;1.5.2027',
    'yes',
    '1',
    '2,5',
    '-3',
    'R',
    'task',
    'team',
    'role',
    'person',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const table = fc.constantFrom(...Object.values(FORMATS)).chain(({ name, columns }) =>
  fc.record({
    name: fc.constant(`${name}.csv`),
    columns: fc.constant(columns.map((column) => column.name)),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: columns.length + 1 }), { maxLength: 8 }),
    delimiter: fc.constantFrom(',', ';', '\t'),
    quoted: fc.boolean(),
  }),
);

test('whatever the cells hold, the result is a sound workspace, and the same import again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 4 }), (tables) => {
      const newId = sequentialIds();
      const sources = tables.map(({ name, columns, rows, delimiter, quoted }, index) => ({
        name: `${index}-${name}`,
        text: [columns, ...rows]
          .map((row) => row.map((text) => (quoted ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter))
          .join('\n'),
      }));
      const first = importTables(blankWorkspace(newId), sources, { newId });
      if (isRefusal(first)) return;
      const { after } = taken(blankWorkspace(sequentialIds()), sources, newId);
      expect(taken(after, sources, newId).edits).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('any text at all is refused or taken, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('', 'id,title\n', 'name;skills\n'),
      (text, head) => {
        const newId = sequentialIds();
        const workspace = blankWorkspace(newId);
        const result = importTables(workspace, [{ name: 'x.csv', text: head + text }], { newId });
        if (!isRefusal(result)) expect(isRefusal(apply(workspace, result.edits))).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});

test('a formula is written as text and read back as it was', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', "'="), (text, start) => {
      const guarded = guardFormula(start + text);
      expect(unguardFormula(guarded)).toBe(start + text);
      expect(guarded).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
