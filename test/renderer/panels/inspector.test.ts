import { describe, expect, it } from 'vitest';
import { buildStarter } from '../../../src/core/catalogue/starters/buildStarter.ts';
import { apply } from '../../../src/core/change/apply.ts';
import { emptyWorkspace, type Workspace } from '../../../src/core/model/nouns.ts';
import { placeOf } from '../../../src/renderer/panels/findings/showSubjects.ts';
import { personOptions, teamsOfTasks } from '../../../src/renderer/panels/holderOptions.tsx';
import { selectedRows } from '../../../src/renderer/panels/inspector/InspectorPanel.tsx';
import { unseatedOf } from '../../../src/renderer/panels/inspector/OffCanvas.tsx';
import { readNumber } from '../../../src/renderer/panels/inspector/RowFields.tsx';
import { sharedOf } from '../../../src/renderer/panels/inspector/shared.ts';
import { documentStore } from '../../../src/renderer/store/document.ts';
import { refOf } from '../../../src/renderer/store/refs.ts';
import { showView } from '../../../src/renderer/store/session.ts';

let next = 0;
const workspace = apply(
  emptyWorkspace(),
  buildStarter('small-team', {
    newId: () => `id-${String(next++).padStart(5, '0')}`,
    projectStart: '2027-01-04',
    holidays: [],
  }),
) as Workspace;

describe('what several rows have in common', () => {
  it('is a value they share, lists included', () => {
    expect(sharedOf([{ v: 1 }, { v: 1 }], ({ v }) => v)).toEqual({ mixed: false, value: 1 });
    expect(sharedOf([{ v: [1, 2] }, { v: [1, 2] }], ({ v }) => v)).toEqual({ mixed: false, value: [1, 2] });
    expect(sharedOf([{ v: null }], ({ v }) => v)).toEqual({ mixed: false, value: null });
  });

  it('is nothing where they differ', () => {
    expect(sharedOf([{ v: 1 }, { v: null }], ({ v }) => v)).toEqual({ mixed: true });
  });
});

describe('a typed number', () => {
  it('may have a comma or a point', () => {
    expect(readNumber('2,5')).toBe(2.5);
    expect(readNumber(' -3 ')).toBe(-3);
  });

  it('is not read into what is none', () => {
    for (const text of ['', 'two', '1e9', '1.2.3', '0x10', '5 d']) expect(readNumber(text), text).toBeNull();
  });
});

describe('what the inspector shows', () => {
  const [task] = workspace.task.keys();
  const [team] = workspace.team.keys();

  it('groups the selection by kind', () => {
    const groups = selectedRows(workspace, new Set([refOf('task', task ?? ''), refOf('team', team ?? '')]));
    expect([...groups.keys()]).toEqual(['task', 'team']);
  });

  it('means the tasks where a lasso took their links along, and the link where it is alone', () => {
    const [link] = workspace.dependency.values();
    const tasks = [refOf('task', link?.fromId ?? ''), refOf('task', link?.toId ?? '')];
    const ref = refOf('dependency', link?.id ?? '');
    expect([...selectedRows(workspace, new Set([...tasks, ref]))]).toEqual([['task', tasks]]);
    expect([...selectedRows(workspace, new Set([ref])).keys()]).toEqual(['dependency']);
  });

  it('leaves out what is gone and what is not edited here', () => {
    expect(selectedRows(workspace, new Set([refOf('task', 'gone'), refOf('placement', 'x')])).size).toBe(0);
  });
});

describe('what stands on no canvas', () => {
  it('is people without a seat, by name', () => {
    expect(unseatedOf(workspace)).toEqual([]);
    const [someone] = workspace.person.values();
    if (!someone) throw new Error('the starter has people');
    const extra = new Map([
      ['p10', { ...someone, id: 'p10', name: 'Person 10' }],
      ['p9', { ...someone, id: 'p9', name: 'Person 9' }],
    ]);
    const unseated = unseatedOf({ person: new Map([...workspace.person, ...extra]), role: workspace.role });
    expect(unseated.map(({ name }) => name)).toEqual(['Person 9', 'Person 10']);
  });
});

describe('who does it', () => {
  it('is asked among the people of the answering team first', () => {
    const [seat] = [...workspace.role.values()].filter(({ personId }) => personId !== null);
    const ordered = personOptions(workspace, new Set([seat?.teamId ?? '']));
    const inTeam = new Set(
      [...workspace.role.values()].flatMap((row) => (row.teamId === seat?.teamId && row.personId ? row.personId : [])),
    );
    expect(new Set(ordered.slice(0, inTeam.size).map(({ value }) => value.slice('person:'.length)))).toEqual(inTeam);
    expect(ordered).toHaveLength(workspace.person.size);
  });

  it('is most often found in the teams that answer for the tasks', () => {
    const owned = [...workspace.task.values()].find(({ teamId }) => teamId !== null);
    expect(teamsOfTasks(workspace, [owned?.id ?? ''])).toContain(owned?.teamId);
    expect(teamsOfTasks(workspace, [])).toEqual(new Set());
  });
});

describe('where subjects can be seen', () => {
  it('is the view of the first that stands on one; a person is seen in their seats', () => {
    documentStore.setState({ status: 'open', workspace });
    const [seat] = [...workspace.role.values()].filter(({ personId }) => personId !== null);
    const [task] = workspace.task.keys();
    const [asset] = [...workspace.asset.keys(), 'none'];
    expect(placeOf([{ type: 'person', id: seat?.personId ?? '' }])).toEqual({
      view: 'structure',
      refs: [refOf('role', seat?.id ?? '')],
    });
    const mixed = placeOf([
      { type: 'asset', id: asset ?? '' },
      { type: 'task', id: task ?? '' },
      { type: 'team', id: 't' },
    ]);
    expect(mixed).toEqual({ view: 'roadmap', refs: [refOf('task', task ?? '')] });
    expect(placeOf([{ type: 'asset', id: asset ?? '' }]).view).toBeNull();
    showView('timeline');
    expect(placeOf([{ type: 'task', id: task ?? '' }]).view).toBe('timeline');
    expect(placeOf([{ type: 'person', id: seat?.personId ?? '' }]).view).toBe('structure');
    showView('structure');
  });
});
