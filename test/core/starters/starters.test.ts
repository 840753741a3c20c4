import { describe, expect, test } from 'vitest';
import { buildBlank } from '../../../src/core/catalogue/starters/buildBlank.ts';
import { buildPlan, buildStarter } from '../../../src/core/catalogue/starters/buildStarter.ts';
import { isStarterId, planOf, STARTER_IDS, STARTERS } from '../../../src/core/catalogue/starters/starters.ts';
import type { RowEdit } from '../../../src/core/change/change.ts';
import { analyze } from '../../../src/core/insight/analyze.ts';
import { emptyWorkspace, NOUNS, TABLE_NAMES, type Workspace } from '../../../src/core/model/nouns.ts';
import { layoutStructure } from '../../../src/renderer/canvas/structure/layout.ts';
import { applied } from '../../support/blankWorkspace.ts';

const idMaker = () => {
  let made = 0;
  return () => `id${String(++made).padStart(6, '0')}`;
};
const opened = (edits: readonly RowEdit[]): Workspace =>
  applied(emptyWorkspace(), { verb: 'createWorkspace', label: '', edits });
const build = (id: (typeof STARTER_IDS)[number], projectStart = '2027-03-01', holidays: string[] = []) =>
  opened(buildStarter(id, { newId: idMaker(), projectStart, holidays }));

test('five starters, each with a title and one sentence', () => {
  expect(STARTERS.map(({ id }) => id)).toEqual([
    'small-team',
    'larger-organisation',
    'infrastructure-roadmap',
    'release-alignment',
    'reliability-review',
  ]);
  for (const { title, summary } of STARTERS) {
    expect(title).not.toBe('');
    expect(summary).toMatch(/^[A-Z][^.]*\.$/);
  }
  expect(isStarterId('small-team')).toBe(true);
  expect(isStarterId('toString')).toBe(false);
});

test('a blank workspace has its row, the holidays in order and the 13 role types', () => {
  const holidays = ['2027-12-24', '2027-05-01'];
  const workspace = opened(buildBlank({ newId: idMaker(), title: 'Mine', projectStart: '2027-03-01', holidays }));
  expect([...workspace.workspace.values()]).toMatchObject([
    { title: 'Mine', projectStart: '2027-03-01', holidays: ['2027-05-01', '2027-12-24'] },
  ]);
  expect(workspace.role_type.size).toBe(13);
  expect(workspace.team.size).toBe(0);
});

test('a title given wins over the starter’s own', () => {
  const edits = buildStarter('small-team', {
    newId: idMaker(),
    title: 'Ours',
    projectStart: '2027-03-01',
    holidays: [],
  });
  expect([...opened(edits).workspace.values()][0]?.title).toBe('Ours');
});

test('a plan that names something unknown is refused loudly', () => {
  const plan = { ...planOf('small-team'), assets: [{ id: 'x', name: 'X', kind: 'tool' as const, owners: ['ghosts'] }] };
  expect(() => buildPlan(plan, { newId: idMaker(), projectStart: '2027-03-01', holidays: [] })).toThrow(/ghosts|usage/);
});

/** A chance may change by a few percent when the forecast learns something; that it is told must not. */
const aboutAs = (title: string): string => title.replace(/\d+ %/, 'n %');

describe.each(STARTER_IDS)('%s', (id) => {
  test('says what it is meant to say, whatever the start and the holidays', () => {
    for (const [start, holidays] of [
      ['2027-03-01', []],
      ['2026-12-19', ['2026-12-25', '2027-01-01', '2027-01-06']],
    ] as const) {
      const { findings } = analyze(build(id, start, [...holidays]), { changeCount: 1 });
      expect(findings.map(({ kind, title }) => ({ kind, title: aboutAs(title) }))).toEqual(
        planOf(id).expected.map(({ kind, title }) => ({ kind, title: aboutAs(title) })),
      );
    }
  });

  test('every row is valid, and ids rise in the order of the edits', () => {
    const workspace = build(id);
    for (const table of TABLE_NAMES) {
      const ids = [...workspace[table].keys()];
      expect(ids).toEqual([...ids].sort());
      for (const row of workspace[table].values()) {
        expect(NOUNS[table].schema.safeParse(row).error?.message).toBeUndefined();
      }
    }
  });

  test('cards and frames of the roadmap do not overlap, and links point right', () => {
    const workspace = build(id);
    const cards = [...workspace.placement.values()].filter(({ canvas }) => canvas === 'roadmap');
    expect(cards).toHaveLength(workspace.task.size);
    const spots = new Map(cards.map(({ entityId, x, y }) => [entityId, { x, y }]));
    for (const a of cards) {
      for (const b of cards) {
        if (a.id >= b.id) continue;
        expect(Math.abs(a.x - b.x) >= 200 + 32 || Math.abs(a.y - b.y) >= 84 + 24, `${a.entityId} ${b.entityId}`).toBe(
          true,
        );
      }
    }
    for (const { fromId, toId } of workspace.dependency.values()) {
      expect(spots.get(fromId)?.x).toBeLessThan(spots.get(toId)?.x as number);
    }
    const frames = [...workspace.frame.values()].sort((a, b) => a.y - b.y);
    for (const [i, frame] of frames.entries()) {
      const next = frames[i + 1];
      if (next) expect(frame.y + frame.h).toBeLessThan(next.y);
    }
    for (const { x, y } of cards) {
      const around = frames.find((at) => x >= at.x && x + 200 <= at.x + at.w && y >= at.y && y + 84 <= at.y + at.h);
      expect(around).toBeDefined();
    }
  });

  test('top-level teams stand where they were put, with room between them', () => {
    const workspace = build(id);
    const places = new Map(
      [...workspace.placement.values()]
        .filter(({ canvas }) => canvas === 'structure')
        .map((placement) => [placement.entityId, placement]),
    );
    const layout = layoutStructure(
      [...workspace.team.values()].map(({ id: teamId, parentId }) => ({
        id: teamId,
        parentId,
        seatIds: [...workspace.role.values()].flatMap((role) => (role.teamId === teamId ? [role.id] : [])),
        place: places.get(teamId) ?? null,
        collapsed: false,
      })),
    );
    for (const team of workspace.team.values()) {
      if (team.parentId !== null) continue;
      const { x, y } = places.get(team.id) ?? { x: Number.NaN, y: Number.NaN };
      expect({ team: team.name, x: layout.teams.get(team.id)?.x, y: layout.teams.get(team.id)?.y }).toEqual({
        team: team.name,
        x,
        y,
      });
    }
  });

  test('names of people are unlike each other, and everybody sits somewhere', () => {
    const workspace = build(id);
    const seated = new Set([...workspace.role.values()].map(({ personId }) => personId));
    for (const person of workspace.person.values()) expect(seated.has(person.id)).toBe(true);
    const first = [...workspace.person.values()].map(({ name }) => name.split(' ')[0]);
    expect(new Set(first).size).toBe(first.length);
  });
});

test('the larger organisation is the largest, three levels deep, with several vacant seats and links across teams', () => {
  const workspace = build('larger-organisation');
  const tops = [...workspace.team.values()].filter(({ parentId }) => parentId === null);
  expect(tops.length).toBeGreaterThanOrEqual(8);
  expect(workspace.role.size).toBeGreaterThanOrEqual(45);
  expect(workspace.task.size).toBeGreaterThanOrEqual(60);
  expect([...workspace.role.values()].filter(({ personId }) => personId === null).length).toBeGreaterThanOrEqual(3);
  const depth = (teamId: string | null): number =>
    teamId === null ? 0 : 1 + depth(workspace.team.get(teamId)?.parentId ?? null);
  expect(Math.max(...[...workspace.team.keys()].map(depth))).toBe(3);
  const across = [...workspace.dependency.values()].filter(
    ({ fromId, toId }) => workspace.task.get(fromId)?.teamId !== workspace.task.get(toId)?.teamId,
  );
  expect(across.length).toBeGreaterThan(20);
  for (const id of STARTER_IDS) expect(build(id).task.size).toBeLessThanOrEqual(workspace.task.size);
});

test('the small team is seed 003’s: one or two ML engineers, a data scientist, DevOps, a product manager', () => {
  const workspace = build('small-team');
  const types = [...workspace.role.values()].map(({ roleTypeId }) => workspace.role_type.get(roleTypeId)?.key).sort();
  expect(types).toEqual(['data-scientist', 'devops-engineer', 'ml-engineer', 'ml-engineer', 'product-manager']);
  expect([...workspace.role.values()].filter(({ personId }) => personId === null)).toHaveLength(1);
});

describe.each(['infrastructure-roadmap', 'larger-organisation', 'release-alignment'] as const)(
  'the plan of %s',
  (id) => {
    const workspace = build(id);
    const tasks = [...workspace.task.values()];

    test('has ranges, demands, a calendar of a team, recurring work, a risk and a seat that will be filled', () => {
      const ranged = tasks.filter(({ optimisticDays, pessimisticDays }) => optimisticDays !== pessimisticDays);
      expect(ranged.length).toBeGreaterThan(tasks.length / 2);
      const demanding = new Set([...workspace.task_demand.values()].map(({ taskId }) => taskId));
      expect(demanding.size).toBeGreaterThan(tasks.length / 2);
      const calendars = [...workspace.team.values()].filter(
        ({ workingWeek, holidays }) => workingWeek !== null || holidays.length > 0,
      );
      expect(calendars.length).toBeGreaterThan(0);
      expect(tasks.filter(({ repeatEveryDays }) => repeatEveryDays !== null)).toHaveLength(1);
      expect(workspace.risk_event.size).toBeGreaterThan(0);
      const hires = [...workspace.role.values()].filter((seat) => seat.personId === null && seat.expectedFillDate);
      expect(hires.length).toBeGreaterThan(0);
    });

    test('is longer with the people there are, and nothing in it is impossible', () => {
      const { schedule, levelled, forecast } = analyze(workspace, { changeCount: 1 });
      expect(levelled?.overallocated).toEqual([]);
      expect(levelled?.durationDays).toBeGreaterThan(schedule?.durationDays ?? 0);
      expect(forecast?.finish.plan).toBe(levelled?.finish);
      expect((forecast?.finish.p80 ?? '') > (levelled?.finish ?? '')).toBe(true);
      expect(forecast?.tornado.some(({ kind }) => kind === 'risk')).toBe(true);
    });
  },
);
