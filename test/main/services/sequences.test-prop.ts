import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallFailure } from '../../../src/contract/envelope.ts';
import { toRowLists } from '../../../src/core/rows/tables.ts';
import { createLiveWorkspace } from '../../../src/main/services/liveWorkspace.ts';
import { createWorkspaceFile } from '../../../src/main/store/createWorkspaceFile.ts';
import { inspect } from '../../../src/main/store/inspect/inspect.ts';
import { openWorkspaceFile } from '../../../src/main/store/workspaceFile.ts';
import { draftOf, gesture } from '../../support/randomCommands.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';
import { changeWith, creation } from '../store/support/changes.ts';
import { tempFolder } from '../store/support/tempFolder.ts';

const step = fc.oneof(
  { weight: 8, arbitrary: gesture.map((made) => ({ kind: 'gesture' as const, made })) },
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'redo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
);

describe('any sequence of commands, undo, redo and reopening', () => {
  it('leaves rows == memory == fold(log), in the same order, and undo leads back to the start', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const path = join(tempFolder(), 'w.sqlite');
        createWorkspaceFile(path, creation());
        const newId = sequentialIds('p');
        let file = openWorkspaceFile(path);
        let live = createLiveWorkspace(file, () => {});
        const rows = () => JSON.stringify(toRowLists(live.workspace));
        const start = rows();
        const back = (direction: 'undo' | 'redo') => live.step(direction, { id: newId(), atMs: 0, author: 'P' });
        const reopen = () => {
          const remembered = [rows(), live.history, live.seq];
          file.close();
          file = openWorkspaceFile(path);
          live = createLiveWorkspace(file, () => {});
          expect([rows(), live.history, live.seq]).toEqual(remembered);
        };
        for (const one of steps) {
          if (one.kind === 'reopen') reopen();
          else if (one.kind !== 'gesture') {
            if (live.history[one.kind] !== null) back(one.kind);
          } else {
            const draft = draftOf(live.workspace, one.made, { newId });
            if (!draft || draft.edits.length === 0) continue;
            try {
              live.commit({ ...changeWith(newId(), draft.edits), verb: draft.verb, label: draft.label });
            } catch (problem) {
              if (!(problem instanceof CallFailure) || problem.error.code !== 'refused') throw problem;
            }
          }
        }
        reopen();
        expect(await inspect({ path, knownHash: null })).toMatchObject({ verdict: 'sound', problems: [] });
        while (live.history.undo !== null) back('undo');
        const sorted = (text: string) =>
          Object.entries(JSON.parse(text) as Record<string, { id: string }[]>).map(([table, list]) => [
            table,
            list.sort((a, b) => (a.id < b.id ? -1 : 1)),
          ]);
        expect(sorted(rows())).toEqual(sorted(start));
        file.close();
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
