import { buildBlank } from '../../../../src/core/catalogue/starters/buildBlank.ts';
import { buildStarter } from '../../../../src/core/catalogue/starters/buildStarter.ts';
import type { StarterId } from '../../../../src/core/catalogue/starters/starters.ts';
import type { Change, RowEdit } from '../../../../src/core/change/change.ts';
import { insertNew } from '../../../../src/core/change/commands/edits.ts';
import { sequentialIds } from '../../../support/sequentialIds.ts';

const AT_MS = Date.UTC(2027, 0, 4);

/** A change by a test. `baseSeq` 0 and the verb make it the first of a file. */
export const changeWith = (id: string, edits: readonly RowEdit[], more: Partial<Change> = {}): Change => ({
  id,
  verb: 'editFields',
  label: `Change ${id}`,
  atMs: AT_MS,
  author: 'Tester',
  baseSeq: 0,
  undoes: null,
  redoes: null,
  edits,
  ...more,
});

/** The first change of a file: a starter, or a blank workspace with these edits added. */
export function creation(starter: StarterId | null = null, added: readonly RowEdit[] = []): Change {
  const newId = sequentialIds('new');
  const given = { newId, title: 'Test', projectStart: '2027-01-04', holidays: [] };
  const edits = starter ? buildStarter(starter, given) : buildBlank(given);
  return changeWith('creation', [...edits, ...added], { verb: 'createWorkspace', label: 'Created Test' });
}

export const newTeam = (id: string, name = id, key: string | null = null): RowEdit =>
  insertNew('team', { id, name, key });

export const renameTeam = (id: string, from: string, to: string): RowEdit => ({
  op: 'update',
  table: 'team',
  id,
  before: { name: from },
  after: { name: to },
});
