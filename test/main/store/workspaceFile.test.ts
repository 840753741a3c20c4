import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RowEdit } from '../../../src/core/change/change.ts';
import { insertNew } from '../../../src/core/change/commands/edits.ts';
import { connect } from '../../../src/main/store/connection.ts';
import { createWorkspaceFile } from '../../../src/main/store/createWorkspaceFile.ts';
import { openDriver } from '../../../src/main/store/driver.ts';
import { inspect } from '../../../src/main/store/inspect/inspect.ts';
import { keepable } from '../../../src/main/store/log/keepable.ts';
import { openWorkspaceFile, type WorkspaceFile, workspaceFileOn } from '../../../src/main/store/workspaceFile.ts';
import { changeWith, creation, newTeam, renameTeam } from './support/changes.ts';
import { tempFolder } from './support/tempFolder.ts';

function newFile(added: readonly RowEdit[] = []): string {
  const path = join(tempFolder(), 'w.sqlite');
  createWorkspaceFile(path, creation(null, added));
  return path;
}

const append = (file: WorkspaceFile, id: string, edits: readonly RowEdit[]) => {
  const kept = keepable(changeWith(id, edits));
  return file.append(kept.change, kept.editsText, file.readEnd());
};

const isSound = async (path: string) => {
  expect(await inspect({ path, knownHash: null })).toMatchObject({ verdict: 'sound', problems: [] });
};

describe('a workspace file', () => {
  it('keeps what was committed, and leaves nothing beside it when closed', async () => {
    const path = newFile([newTeam('t1', 'One')]);
    const file = openWorkspaceFile(path);
    append(file, 'c2', [renameTeam('t1', 'One', 'Two')]);
    expect(readdirSync(join(path, '..'))).toContain('w.sqlite-journal');
    file.close();
    expect(readdirSync(join(path, '..'))).toEqual(['w.sqlite']);
    const again = openWorkspaceFile(path);
    expect(again.readRows().team.get('t1')?.name).toBe('Two');
    expect(again.readHistory().map(({ id }) => id)).toEqual(['creation', 'c2']);
    expect(again.readEnd().seq).toBe(2);
    again.close();
    await isSound(path);
  });

  it('sets the safe modes at every open', () => {
    const path = newFile();
    const db = connect(path);
    const modes = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check', 'mmap_size'];
    expect(modes.map((name) => db.pragma(name, { simple: true }))).toEqual(['truncate', 2, 1, 0, 1, 0]);
    db.close();
  });

  it('writes two rows that swap a unique value', async () => {
    const path = newFile([newTeam('t1', 'One', 'a'), newTeam('t2', 'Two', 'b')]);
    const file = openWorkspaceFile(path);
    const key = (id: string, from: string, to: string): RowEdit => ({
      op: 'update',
      table: 'team',
      id,
      before: { key: from },
      after: { key: to },
    });
    append(file, 'swap', [key('t1', 'a', 'b'), key('t2', 'b', 'a')]);
    const { team } = file.readRows();
    expect([team.get('t1')?.key, team.get('t2')?.key]).toEqual(['b', 'a']);
    file.close();
    await isSound(path);
  });

  it('writes two placements that swap what they place', async () => {
    const place = (id: string, entityId: string) =>
      insertNew('placement', { id, canvas: 'structure', entityType: 'team', entityId, x: 1, y: 2 });
    const path = newFile([newTeam('t1'), newTeam('t2'), place('p1', 't1'), place('p2', 't2')]);
    const file = openWorkspaceFile(path);
    const move = (id: string, from: string, to: string): RowEdit => ({
      op: 'update',
      table: 'placement',
      id,
      before: { entityId: from },
      after: { entityId: to },
    });
    append(file, 'swap', [move('p1', 't1', 't2'), move('p2', 't2', 't1')]);
    expect(file.readRows().placement.get('p1')?.entityId).toBe('t2');
    file.close();
    await isSound(path);
  });

  it('takes no half of a change: a dangling reference leaves rows and log as they were', () => {
    const path = newFile([newTeam('t1', 'One')]);
    const file = openWorkspaceFile(path);
    const orphan = insertNew('task', { id: 'k1', title: 'Orphan', teamId: 'nobody' });
    expect(() => append(file, 'bad', [renameTeam('t1', 'One', 'Two'), orphan])).toThrow(/FOREIGN KEY/);
    expect(file.readRows().team.get('t1')?.name).toBe('One');
    expect(file.seqOf('bad')).toBeNull();
    append(file, 'good', [renameTeam('t1', 'One', 'Three')]);
    expect(file.readEnd().seq).toBe(2);
    file.close();
  });

  it('refuses a second change with the same id', () => {
    const file = openWorkspaceFile(newFile([newTeam('t1', 'One')]));
    append(file, 'c2', [renameTeam('t1', 'One', 'Two')]);
    expect(() => append(file, 'c2', [renameTeam('t1', 'Two', 'Three')])).toThrow(/UNIQUE/);
    expect(file.readRows().team.get('t1')?.name).toBe('Two');
    file.close();
  });

  it('says so when the disk is full, and goes on when there is space again', async () => {
    const path = newFile([newTeam('t1', 'One')]);
    const db = connect(path);
    const file = workspaceFileOn(db, true);
    const pages = db.pragma('page_count', { simple: true }) as number;
    db.pragma(`max_page_count = ${pages}`);
    const long = (n: number) => insertNew('task', { id: `k${n}`, title: `Task ${n}`, notes: 'x'.repeat(19_000) });
    expect(() => append(file, 'big', [long(1), long(2)])).toThrow(/full/);
    expect(file.seqOf('big')).toBeNull();
    expect(file.readRows().task.size).toBe(0);
    db.pragma('max_page_count = 100000');
    append(file, 'big', [long(1), long(2)]);
    file.close();
    await isSound(path);
    const again = openWorkspaceFile(path);
    expect(again.readRows().task.size).toBe(2);
    again.close();
  });

  it('keeps every character a file can keep, and memory has the same', async () => {
    const path = newFile();
    const given = changeWith('odd', [
      insertNew('task', { id: 'k1', title: 'half \ud800 pair, \u0000, 🙂, \\ud800', notes: 'é\u2028' }),
      insertNew('frame', { id: 'f1', canvas: 'roadmap', name: '', x: -0, y: 0.1 + 0.2, w: 1, h: 1 }),
    ]);
    const kept = keepable(given);
    const file = openWorkspaceFile(path);
    file.append(kept.change, kept.editsText, file.readEnd());
    const rows = file.readRows();
    const [task, frame] = kept.change.edits.map((edit) => (edit.op === 'insert' ? edit.row : null));
    expect(rows.task.get('k1')).toEqual(task);
    expect(rows.task.get('k1')?.title).toBe('half \ufffd pair, \u0000, 🙂, \\ud800');
    expect(rows.frame.get('f1')).toEqual(frame);
    file.close();
    await isSound(path);
  });

  it('opens for reading where another writes, and sees what was committed', () => {
    const path = newFile([newTeam('t1', 'One')]);
    const writer = openWorkspaceFile(path);
    const reader = openWorkspaceFile(path, { readonly: true });
    const before = reader.dataVersion();
    expect(reader.writable).toBe(false);
    append(writer, 'c2', [renameTeam('t1', 'One', 'Two')]);
    expect(reader.dataVersion()).not.toBe(before);
    expect(reader.changesAfter(1).map(({ seq, change }) => [seq, change.id])).toEqual([[2, 'c2']]);
    expect(() => append(reader, 'c3', [renameTeam('t1', 'Two', 'Three')])).toThrow(/readonly/);
    reader.close();
    writer.close();
  });

  it('opens without changing a byte', async () => {
    const path = newFile([newTeam('t1', 'One')]);
    const { identity } = await inspect({ path, knownHash: null });
    openWorkspaceFile(path).close();
    expect((await inspect({ path, knownHash: null })).identity).toEqual(identity);
  });

  it('never replaces a file with a new one', () => {
    const path = newFile([newTeam('t1', 'One')]);
    expect(() => createWorkspaceFile(path, creation())).toThrow(/exists already/);
    const file = openWorkspaceFile(path);
    expect(file.readRows().team.size).toBe(1);
    file.close();
  });

  it('makes a new file whole or not at all', () => {
    const folder = tempFolder();
    const bad = creation(null, [insertNew('task', { id: 'k1', title: 'Orphan', teamId: 'nobody' })]);
    expect(() => createWorkspaceFile(join(folder, 'w.sqlite'), bad)).toThrow(/FOREIGN KEY/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not open names the driver would alter', () => {
    expect(() => openDriver('/somewhere/name ')).toThrow(/blank/);
  });
});
