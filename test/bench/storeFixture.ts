import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBlank } from '../../src/core/catalogue/starters/buildBlank.ts';
import type { Change, RowEdit } from '../../src/core/change/change.ts';
import { insertNew } from '../../src/core/change/commands/edits.ts';
import { createWorkspaceFile } from '../../src/main/store/createWorkspaceFile.ts';
import { sequentialIds } from '../support/sequentialIds.ts';

/** A folder with one workspace file of so many tasks, each with a placement and two links. */
export function largeFile(tasks: number): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'crewmap-bench-'));
  const path = join(folder, 'large.sqlite');
  const newId = sequentialIds('b');
  const edits: RowEdit[] = buildBlank({ newId, title: 'Large', projectStart: '2027-01-04', holidays: [] });
  const ids: string[] = [];
  for (let n = 0; n < tasks; n++) {
    const id = newId();
    edits.push(insertNew('task', { id, key: `T${n}`, title: `Task number ${n}`, likelyDays: n % 20 }));
    edits.push(
      insertNew('placement', { id: newId(), canvas: 'roadmap', entityType: 'task', entityId: id, x: n * 7, y: n * 3 }),
    );
    for (const back of [1, 7]) {
      const from = ids[n - back];
      if (from) edits.push(insertNew('dependency', { id: newId(), fromId: from, toId: id }));
    }
    ids.push(id);
  }
  const first: Change = {
    id: newId(),
    verb: 'createWorkspace',
    label: 'Large',
    atMs: 1_800_000_000_000,
    author: 'bench',
    baseSeq: 0,
    undoes: null,
    redoes: null,
    edits,
  };
  createWorkspaceFile(path, first);
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
