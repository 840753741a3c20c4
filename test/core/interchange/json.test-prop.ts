import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../../src/core/change/apply.ts';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import { importJson, newFromJson } from '../../../src/core/interchange/json/importJson.ts';
import { exportJson, JSON_FORMAT } from '../../../src/core/interchange/json/workspaceJson.ts';
import { emptyWorkspace, settingsOf, type Workspace } from '../../../src/core/model/nouns.ts';
import { toRowLists } from '../../../src/core/rows/tables.ts';
import { applied, blankWorkspace } from '../../support/blankWorkspace.ts';
import { draftOf, type Gesture, gestures } from '../../support/randomCommands.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

function drawn(made: readonly Gesture[], prefix: string): Workspace {
  const newId = sequentialIds(prefix);
  let workspace = blankWorkspace(newId);
  for (const gesture of made) {
    const draft = draftOf(workspace, gesture, { newId });
    if (draft) workspace = applied(workspace, draft);
  }
  return workspace;
}

function made<T>(outcome: T): Exclude<T, { refused: true }> {
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
  return outcome as Exclude<T, { refused: true }>;
}

const sorted = (workspace: Workspace) =>
  Object.fromEntries(
    Object.entries(toRowLists(workspace)).map(([table, rows]) => [
      table,
      [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );

test('a workspace comes back from its JSON with equal rows, and into itself it changes nothing', () => {
  fc.assert(
    fc.property(gestures(50), (gesturesMade) => {
      const workspace = drawn(gesturesMade, 'id');
      const text = exportJson(workspace);
      const back = made(apply(emptyWorkspace(), made(newFromJson('x.json', text))));
      expect(sorted(back)).toEqual(sorted(workspace));
      expect(exportJson(back)).toBe(text);
      expect(importJson(workspace, 'x.json', text)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('another workspace’s JSON is taken in once: settings stay, nothing goes, the catalogue is not doubled', () => {
  fc.assert(
    fc.property(gestures(30), gestures(30), (mine, theirs) => {
      const here = drawn(mine, 'mine');
      const text = exportJson(drawn(theirs, 'theirs'));
      const merged = made(apply(here, made(importJson(here, 'x.json', text))));
      expect(settingsOf(merged)).toEqual(settingsOf(here));
      for (const id of here.task.keys()) expect(merged.task.has(id)).toBe(true);
      const shipped = [...merged.role_type.values()].flatMap(({ key }) => key ?? []);
      expect(new Set(shipped).size).toBe(shipped.length);
      expect(importJson(merged, 'x.json', text)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('any JSON at all is refused with a sentence or taken, never thrown at', () => {
  const table = fc.constantFrom('workspace', 'team', 'task', 'dependency', 'person', '__proto__', 'tusk');
  const rows = fc.array(
    fc.oneof(
      fc.json().map((text) => JSON.parse(text)),
      fc.dictionary(fc.string(), fc.anything()),
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(table, rows)), fc.json(), (entries, junk) => {
      const file = { format: JSON_FORMAT, version: 1, tables: Object.fromEntries(entries) };
      for (const text of [
        JSON.stringify(file, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
        junk,
      ]) {
        const outcome = newFromJson('x.json', text);
        if (isRefusal(outcome)) expect(outcome.sentence).toMatch(/^x\.json: /);
      }
    }),
    { numRuns: 200 },
  );
});
