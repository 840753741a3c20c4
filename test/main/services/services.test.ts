import { existsSync, linkSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { METHOD_NAMES } from '../../../src/contract/shapes.ts';
import { STARTERS } from '../../../src/core/catalogue/starters/starters.ts';
import { insertNew } from '../../../src/core/change/commands/edits.ts';
import { inspect } from '../../../src/main/store/inspect/inspect.ts';
import { changeWith, newTeam, renameTeam } from '../store/support/changes.ts';
import { goldenCopy } from '../store/support/golden.ts';
import { commit, newWorkspace, OTHER_WINDOW, read, startWork, WINDOW } from './support/work.ts';

const refusal = (detail: string) => expect.objectContaining({ error: expect.objectContaining({ detail }) });
const failure = (code: string) => expect.objectContaining({ error: expect.objectContaining({ code }) });

describe('the services', () => {
  it('answer every method of the contract', () => {
    expect(Object.keys(startWork().services).sort()).toEqual([...METHOD_NAMES].sort());
  });

  it('say what the app is', async () => {
    const { services } = startWork();
    expect(await services['app.describe']({}, WINDOW)).toMatchObject({
      version: '1.2.3',
      folder: 'files',
      today: '2027-01-04',
    });
  });

  it('keep settings, merged, over a restart', async () => {
    const work = startWork();
    await work.services['settings.write']({ settings: { theme: 'dark', size: 3 } }, WINDOW);
    await work.services['settings.write']({ settings: { size: null, week: [1, 2] } }, WINDOW);
    const again = startWork(work);
    expect(await again.services['settings.read']({}, WINDOW)).toEqual({ settings: { theme: 'dark', week: [1, 2] } });
  });
});

describe('what people made here', () => {
  it('is told apart from what an import brought', async () => {
    const work = startWork();
    const { workspaceId } = await newWorkspace(work);
    const link = (id: string) => insertNew('dependency', { id, fromId: 'a', toId: 'b', reason: id });
    await commit(work, workspaceId, [
      insertNew('task', { id: 'a', title: 'A' }),
      insertNew('task', { id: 'b', title: 'B' }),
    ]);
    await commit(work, workspaceId, [link('imported')], { verb: 'import' });
    await commit(work, workspaceId, [link('drawn')], { verb: 'linkTasks' });
    expect(await work.services['workspace.handMade']({ workspaceId }, WINDOW)).toEqual({ ids: ['drawn'] });
  });
});

describe('a new workspace', () => {
  it.each([null, ...STARTERS.map(({ id }) => id)])('from %s is a sound file that opens', async (starterId) => {
    const work = startWork();
    const { workspaceId, path } = await newWorkspace(work, 'Mine', starterId);
    const state = await read(work, workspaceId);
    expect(state).toMatchObject({
      seq: 1,
      history: { undo: null, redo: null },
      access: { mode: 'write' },
      fileName: 'Mine.sqlite',
    });
    expect(state.tables.workspace[0]?.title).toBe('Mine');
    expect(state.tables.role_type).toHaveLength(13);
    expect(state.tables.task.length > 0).toBe(starterId !== null);
    await work.closeAll();
    expect(await inspect({ path, knownHash: null })).toMatchObject({ verdict: 'sound' });
  });

  it('takes the starter’s title and a fit file name', async () => {
    const work = startWork();
    await work.services['workspace.create']({ starterId: 'small-team', title: ' ', projectStart: null }, WINDOW);
    await work.services['workspace.create']({ starterId: null, title: 'A/B: what?', projectStart: null }, WINDOW);
    expect(readdirSync(work.folder).filter((name) => name.endsWith('.sqlite'))).toEqual([
      'A B what.sqlite',
      'Small ML team.sqlite',
    ]);
  });

  it('without a title bears the name its file was given', async () => {
    const work = startWork({ shell: {} });
    const path = join(work.folder, 'Untitled workspace 2.sqlite');
    const again = startWork({ folder: work.folder, home: work.home, shell: { chooseFileToSave: async () => path } });
    const made = { starterId: null, title: '', projectStart: null };
    const { workspaceId } = await again.services['workspace.create'](made, WINDOW);
    expect((await read(again, workspaceId ?? '')).tables.workspace[0]?.title).toBe('Untitled workspace 2');
  });

  it('never replaces a file, and says which starters there are not', async () => {
    const work = startWork();
    await newWorkspace(work, 'Mine');
    await expect(newWorkspace(work, 'Mine')).rejects.toEqual(refusal('exists'));
    await expect(newWorkspace(work, 'Other', 'no-such')).rejects.toEqual(refusal('no-starter'));
  });

  it('is not made where the user cancels or the folder is not there', async () => {
    const cancelled = startWork({ shell: { chooseFileToSave: async () => null } });
    const wish = { starterId: null, title: 'X', projectStart: null };
    expect(await cancelled.services['workspace.create'](wish, WINDOW)).toEqual({ workspaceId: null, notice: null });
    const nowhere = startWork({ shell: { chooseFileToSave: async () => join(cancelled.folder, 'no', 'x.sqlite') } });
    await expect(nowhere.services['workspace.create'](wish, WINDOW)).rejects.toEqual(refusal('disk-error'));
  });
});

describe('changes', () => {
  it('reach every window in order, the maker included, and no other workspace’s windows', async () => {
    const work = startWork();
    const one = await newWorkspace(work, 'One');
    const two = await newWorkspace(work, 'Two');
    await work.services['workspace.close'](two, WINDOW);
    await read(work, two.workspaceId, { windowId: 'stranger' });
    await read(work, one.workspaceId, OTHER_WINDOW);
    work.pushed.length = 0;
    await commit(work, one.workspaceId, [newTeam('t1', 'A')]);
    await commit(work, one.workspaceId, [renameTeam('t1', 'A', 'B')]);
    const seen = work.pushed.map(({ windowId, push }) => [windowId, push.type === 'committed' ? push.seq : push.type]);
    expect(seen).toEqual([
      ['window-1', 2],
      ['window-2', 2],
      ['window-1', 3],
      ['window-2', 3],
    ]);
    expect((await read(work, one.workspaceId)).tables.team[0]?.name).toBe('B');
  });

  it('count once, however often they come', async () => {
    const work = startWork();
    const { workspaceId } = await newWorkspace(work);
    const change = changeWith('same', [newTeam('t1')]);
    expect(await work.services['workspace.commit']({ workspaceId, change }, WINDOW)).toEqual({ seq: 2 });
    expect(await work.services['workspace.commit']({ workspaceId, change }, WINDOW)).toEqual({ seq: 2 });
    expect((await read(work, workspaceId)).seq).toBe(2);
  });

  it('from an older state are taken where their rows are untouched, else refused', async () => {
    const work = startWork();
    const { workspaceId } = await newWorkspace(work);
    await commit(work, workspaceId, [newTeam('t1', 'A'), newTeam('t2', 'A')]);
    await commit(work, workspaceId, [renameTeam('t1', 'A', 'B')], { baseSeq: 2 });
    await commit(work, workspaceId, [renameTeam('t2', 'A', 'B')], { baseSeq: 2 });
    await expect(commit(work, workspaceId, [renameTeam('t1', 'A', 'C')], { baseSeq: 2 })).rejects.toEqual(
      refusal('stale'),
    );
    await expect(commit(work, workspaceId, [newTeam('t3')], { baseSeq: 99 })).rejects.toEqual(refusal('stale'));
  });

  it('that are no changes, or pretend to be the services’ own, are refused', async () => {
    const work = startWork();
    const { workspaceId } = await newWorkspace(work);
    await expect(commit(work, workspaceId, [])).rejects.toEqual(refusal('nothing-to-do'));
    const team = [newTeam('t1')];
    await expect(commit(work, workspaceId, team, { undoes: 'x' })).rejects.toEqual(failure('invalid'));
    await expect(commit(work, workspaceId, team, { verb: 'createWorkspace' })).rejects.toEqual(failure('invalid'));
    await expect(commit(work, 'no-such', team)).rejects.toEqual(failure('not-found'));
    expect((await read(work, workspaceId)).seq).toBe(1);
  });

  it('refused by the model leave memory and file as they were', async () => {
    const work = startWork();
    const { workspaceId, path } = await newWorkspace(work);
    await commit(work, workspaceId, [newTeam('t1', 'A')]);
    const before = await read(work, workspaceId);
    const orphan = insertNew('task', { id: 'k1', title: 'Orphan', teamId: 'nobody' });
    await expect(commit(work, workspaceId, [renameTeam('t1', 'A', 'B'), orphan])).rejects.toEqual(
      refusal('dangling-reference'),
    );
    const gone = { op: 'delete', table: 'team', row: before.tables.team[0] } as never;
    await expect(commit(work, workspaceId, [newTeam('t2'), gone, orphan])).rejects.toEqual(failure('refused'));
    expect(await read(work, workspaceId)).toEqual(before);
    await work.closeAll();
    expect(await inspect({ path, knownHash: null })).toMatchObject({ verdict: 'sound' });
  });

  it('that close a loop against another window’s are refused; what an import brings is kept', async () => {
    const work = startWork();
    const { workspaceId } = await newWorkspace(work);
    const link = (id: string, fromId: string, toId: string) => insertNew('dependency', { id, fromId, toId });
    const tasks = ['a', 'b'].map((id) => insertNew('task', { id, title: id.toUpperCase() }));
    await commit(work, workspaceId, [...tasks, link('ab', 'a', 'b')]);
    const back = commit(work, workspaceId, [link('ba', 'b', 'a')], { verb: 'linkTasks', baseSeq: 1 });
    await expect(back).rejects.toEqual(refusal('dependency-loop'));
    await expect(back).rejects.toThrow(/A → B|B → A/);
    await commit(work, workspaceId, [link('ba', 'b', 'a')], { verb: 'import' });
    expect((await read(work, workspaceId)).tables.dependency).toHaveLength(2);
  });

  it('can be undone and redone without limit, also after closing and opening again', async () => {
    const work = startWork();
    const { workspaceId, path } = await newWorkspace(work);
    await commit(work, workspaceId, [newTeam('t1', 'Name 0')]);
    for (let n = 0; n < 60; n++) {
      await commit(work, workspaceId, [renameTeam('t1', `Name ${n}`, `Name ${n + 1}`)], { label: `Step ${n + 1}` });
    }
    const undo = () => work.services['workspace.undo']({ workspaceId }, WINDOW);
    const redo = () => work.services['workspace.redo']({ workspaceId }, WINDOW);
    expect((await undo()).label).toBe('Step 60');
    await work.services['workspace.close']({ workspaceId }, WINDOW);
    expect((await read(work, workspaceId)).history).toEqual({ undo: 'Step 59', redo: 'Step 60' });
    for (let n = 59; n > 0; n--) expect((await undo()).label).toBe(`Step ${n}`);
    await undo();
    expect((await read(work, workspaceId)).tables.team).toEqual([]);
    await expect(undo()).rejects.toEqual(refusal('nothing-to-undo'));
    await work.services['workspace.close']({ workspaceId }, WINDOW);
    await read(work, workspaceId);
    for (let n = 0; n <= 60; n++) await redo();
    await expect(redo()).rejects.toEqual(refusal('nothing-to-redo'));
    expect((await read(work, workspaceId)).tables.team[0]?.name).toBe('Name 60');
    await undo();
    await commit(work, workspaceId, [renameTeam('t1', 'Name 59', 'Another way')]);
    await expect(redo()).rejects.toEqual(refusal('nothing-to-redo'));
    await work.closeAll();
    expect(await inspect({ path, knownHash: null })).toMatchObject({ verdict: 'sound' });
  });
});

describe('open files', () => {
  it('are one session however many windows and names they have, and close with the last window', async () => {
    const work = startWork();
    const { workspaceId, path } = await newWorkspace(work);
    linkSync(path, join(work.folder, 'second name.sqlite'));
    expect(await work.openPath(join(work.folder, 'second name.sqlite'))).toEqual({ workspaceId });
    await read(work, workspaceId, OTHER_WINDOW);
    await commit(work, workspaceId, [newTeam('t1')]);
    work.windowClosed(WINDOW.windowId);
    expect(existsSync(`${path}-journal`)).toBe(true);
    work.windowClosed(OTHER_WINDOW.windowId);
    expect(existsSync(`${path}-journal`)).toBe(false);
    await expect(commit(work, workspaceId, [newTeam('t2')])).rejects.toEqual(failure('not-found'));
  });

  it('are found again by a window that comes back after a restart', async () => {
    const work = startWork();
    const { workspaceId } = await newWorkspace(work);
    await work.closeAll();
    const again = startWork(work);
    expect(await read(again, workspaceId)).toMatchObject({ workspaceId, seq: 1 });
  });

  it('are opened once when two windows ask at the same time', async () => {
    const work = startWork();
    const { workspaceId } = await newWorkspace(work);
    work.windowClosed(WINDOW.windowId);
    const [one, two] = await Promise.all([read(work, workspaceId), read(work, workspaceId, OTHER_WINDOW)]);
    expect([one.access.mode, two.access.mode]).toEqual(['write', 'write']);
  });

  it('come from dialogs, the list, names and uploads', async () => {
    const path = goldenCopy();
    const work = startWork({
      shell: { chooseFileToOpen: async () => path, takeUpload: async (token) => (token === 'good' ? path : null) },
    });
    const open = (from: Parameters<(typeof work.services)['workspace.open']>[0]['from']) =>
      work.services['workspace.open']({ from }, WINDOW);
    const { workspaceId } = await open({ kind: 'dialog' });
    expect(await open({ kind: 'path', path })).toEqual({ workspaceId, notice: null });
    const [recent] = await work.services['recents.list']({}, WINDOW);
    expect(await open({ kind: 'recent', id: recent?.id ?? '' })).toEqual({ workspaceId, notice: null });
    expect((await open({ kind: 'upload', token: 'good' })).notice).toContain('copy');
    await expect(open({ kind: 'upload', token: 'bad' })).rejects.toEqual(failure('not-found'));
    await expect(open({ kind: 'recent', id: 'no-such' })).rejects.toEqual(failure('not-found'));
    await expect(open({ kind: 'path', path: join(work.folder, 'nothing') })).rejects.toEqual(failure('not-found'));
  });

  it('that are not ours are refused with a reason, and left alone', async () => {
    const work = startWork();
    const path = join(work.folder, 'diary.sqlite');
    writeFileSync(path, 'Dear diary. '.repeat(100));
    await expect(work.openPath(path)).rejects.toEqual(failure('unreadable'));
    await expect(work.openPath(path)).rejects.toThrow('diary.sqlite is not a Crewmap workspace');
    expect(readFileSync(path, 'utf8')).toBe('Dear diary. '.repeat(100));
    expect(readdirSync(work.folder)).toEqual(['diary.sqlite']);
  });

  it('are only taken from the memory of inspections when size, time and content are the same', async () => {
    const asked: (string | null)[] = [];
    const work = startWork();
    const { path } = await newWorkspace(work);
    await work.closeAll();
    const again = startWork({
      ...work,
      shell: {
        ...work.shell,
        inspect: (request) => {
          asked.push(request.knownHash);
          return work.shell.inspect(request);
        },
      },
    });
    const { workspaceId } = await again.openPath(path);
    await read(again, workspaceId);
    await commit(again, workspaceId, [newTeam('t1')]);
    again.windowClosed(WINDOW.windowId);
    await again.openPath(path);
    expect(asked).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), null]);
  });

  it('stop being written when another program puts a file in their place; what is seen is kept', async () => {
    const work = startWork();
    const { workspaceId, path } = await newWorkspace(work);
    await commit(work, workspaceId, [newTeam('t1', 'Kept')]);
    const other = goldenCopy();
    renameSync(path, `${path}.away`);
    renameSync(other, path);
    const replacement = readFileSync(path);
    await expect(commit(work, workspaceId, [newTeam('t2')])).rejects.toEqual(failure('read-only'));
    expect(readFileSync(path).equals(replacement)).toBe(true);
    const { access } = await read(work, workspaceId);
    expect(access).toMatchObject({ mode: 'read-only', reason: 'trouble', canTakeOver: true });
    const kept = join(work.folder, 'Test (kept).sqlite');
    expect(await inspect({ path: kept, knownHash: null })).toMatchObject({ verdict: 'sound' });
    expect(await work.services['workspace.takeOver']({ workspaceId }, WINDOW)).toEqual({ access: { mode: 'write' } });
    expect((await read(work, workspaceId)).tables.team.map(({ id }) => id)).toContain('golden-team');
  });
});

describe('recent files', () => {
  it('are listed newest first with their counts, the missing ones marked, then the rest of the folder', async () => {
    const work = startWork();
    await newWorkspace(work, 'First', 'small-team');
    const { path } = await newWorkspace(work, 'Second');
    writeFileSync(join(work.folder, 'lying there.sqlite'), '');
    writeFileSync(join(work.folder, '.hidden.sqlite'), '');
    work.windowClosed(WINDOW.windowId);
    renameSync(path, join(work.folder, 'Renamed.sqlite'));
    const list = await work.services['recents.list']({}, WINDOW);
    expect(list.map(({ fileName, missing, teams }) => [fileName, missing, teams])).toEqual([
      ['Second.sqlite', true, 0],
      ['First.sqlite', false, 1],
      ['Renamed.sqlite', false, null],
      ['lying there.sqlite', false, null],
    ]);
    await work.services['recents.forget']({ id: list[0]?.id ?? '' }, WINDOW);
    expect(await work.services['recents.list']({}, WINDOW)).toHaveLength(3);
  });
});
