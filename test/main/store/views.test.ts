import { describe, expect, it } from 'vitest';
import { STARTERS } from '../../../src/core/catalogue/starters/starters.ts';
import { insertNew } from '../../../src/core/change/commands/edits.ts';
import { accountableOf } from '../../../src/core/insight/ownership/accountableOf.ts';
import { emptyWorkspace, type RowOf } from '../../../src/core/model/nouns.ts';
import { openDriver } from '../../../src/main/store/driver.ts';
import { migrate } from '../../../src/main/store/migrations/migrate.ts';
import { createRowWriter } from '../../../src/main/store/rows/rowWriter.ts';
import { applied } from '../../support/blankWorkspace.ts';
import { creation } from './support/changes.ts';

const task = (id: string, more: Partial<RowOf<'task'>> = {}) => insertNew('task', { id, title: id, ...more });
const holds = (id: string, row: Omit<RowOf<'responsibility'>, 'id' | 'letter'>, letter: 'A' | 'R' = 'A') =>
  insertNew('responsibility', { id, letter, ...row });
const team = (id: string, parentId: string | null = null) =>
  insertNew('team', { id, name: id.toUpperCase(), parentId });

function database() {
  const db = openDriver(':memory:');
  migrate(db);
  const [seatType] = creation().edits.flatMap((edit) =>
    edit.op === 'insert' && edit.table === 'role_type' ? [edit.row] : [],
  );
  if (!seatType) throw new Error('the catalogue has no role types');
  const rows = [
    ...creation().edits,
    team('a'),
    team('b', 'a'),
    team('c', 'b'),
    insertNew('role', { id: 'vacant', teamId: 'a', roleTypeId: seatType.id }),
    insertNew('asset', { id: 'owned', name: 'Owned' }),
    insertNew('asset', { id: 'ownerless', name: 'Ownerless' }),
    insertNew('asset', { id: 'idea', name: 'Idea', status: 'idea' }),
    holds('r1', { subjectType: 'asset', subjectId: 'owned', holderType: 'team', holderId: 'b' }),
    task('explicit', { teamId: 'a', assetId: 'owned' }),
    holds('r2', { subjectType: 'task', subjectId: 'explicit', holderType: 'role', holderId: 'vacant' }),
    task('implicit', { teamId: 'a', assetId: 'owned' }),
    task('inherited', { assetId: 'owned' }),
    task('nobody', { assetId: 'ownerless' }),
    task('doer-only'),
    holds('r3', { subjectType: 'task', subjectId: 'doer-only', holderType: 'team', holderId: 'a' }, 'R'),
    task('done-by-nobody', { status: 'done' }),
    task('dropped', { status: 'dropped' }),
  ];
  db.exec('BEGIN');
  createRowWriter(db).write(rows);
  db.exec('COMMIT');
  return { db, seatType };
}

describe('the views for any SQL tool', () => {
  it('v_task_owner names who is accountable and by what', () => {
    const { db, seatType } = database();
    expect(
      db
        .prepare('SELECT task_id, source, holder_type, holder_id, holder_name FROM v_task_owner ORDER BY task_id')
        .raw()
        .all(),
    ).toEqual([
      ['explicit', 'explicit', 'role', 'vacant', `${seatType.name} (vacant)`],
      ['implicit', 'team', 'team', 'a', 'A'],
      ['inherited', 'asset', 'team', 'b', 'B'],
    ]);
  });

  it('v_unowned lists open tasks and live assets with nobody accountable', () => {
    const { db } = database();
    expect(db.prepare('SELECT type, id FROM v_unowned ORDER BY id').raw().all()).toEqual([
      ['task', 'doer-only'],
      ['task', 'nobody'],
      ['asset', 'ownerless'],
    ]);
  });

  it('v_team_tree gives every team its depth and path', () => {
    const { db } = database();
    expect(db.prepare('SELECT id, depth, path FROM v_team_tree ORDER BY id').raw().all()).toEqual([
      ['a', 0, 'A'],
      ['b', 1, 'A / B'],
      ['c', 2, 'A / B / C'],
    ]);
  });

  it.each(STARTERS.map(({ id }) => id))('say the same as the app of the starter %s', (starter) => {
    const { edits } = creation(starter);
    const workspace = applied(emptyWorkspace(), { verb: 'createWorkspace', label: '', edits });
    const db = openDriver(':memory:');
    migrate(db);
    db.exec('BEGIN');
    createRowWriter(db).write(edits);
    db.exec('COMMIT');
    const said = [...workspace.task.keys()].flatMap((id) => {
      const accountable = accountableOf(workspace, 'task', id);
      return (accountable?.holders ?? []).map((holder) => [id, accountable?.source, holder.type, holder.id]);
    });
    const owners = db.prepare('SELECT task_id, source, holder_type, holder_id FROM v_task_owner').raw().all();
    expect(owners.sort()).toEqual(said.sort());
    const unowned = [...workspace.task.values()].filter(
      ({ id, status }) => status !== 'done' && status !== 'dropped' && accountableOf(workspace, 'task', id) === null,
    );
    expect(db.prepare("SELECT id FROM v_unowned WHERE type = 'task' ORDER BY id").pluck().all()).toEqual(
      unowned.map(({ id }) => id).sort(),
    );
  });
});
