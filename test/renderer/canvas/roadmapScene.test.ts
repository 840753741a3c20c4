import { describe, expect, test } from 'vitest';
import { editFields } from '../../../src/core/change/commands/editFields.ts';
import { unlinkTasks } from '../../../src/core/change/commands/unlinkTasks.ts';
import { accountableOf } from '../../../src/core/insight/ownership/accountableOf.ts';
import type { Task } from '../../../src/core/model/nouns.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { badgesOf } from '../../../src/renderer/canvas/badges.ts';
import { linkText } from '../../../src/renderer/canvas/roadmap/linkLook.ts';
import { ownersOf } from '../../../src/renderer/canvas/roadmap/owners.ts';
import { roadmapEdges, roadmapNodes, shownEdges } from '../../../src/renderer/canvas/roadmap/roadmapNodes.ts';
import { estimateText, taskCard } from '../../../src/renderer/canvas/roadmap/taskCard.ts';
import { drawnLink } from '../../../src/renderer/gestures/linkDrag.ts';
import { afterwards, starter } from './support.ts';

const NO_BADGES = badgesOf([], new Set());
const board = starter('infrastructure-roadmap');
const schedule = scheduleOf(board);
const spots = new Map([...board.task.keys()].map((id, index) => [id, { x: index * 300, y: 0 }]));

const task = (given: Partial<Task>): Task => ({ ...([...board.task.values()][0] as Task), ...given });
const facts = {
  dates: undefined,
  onCriticalPath: false,
  owner: undefined,
  badge: null,
  pinned: false,
  predecessors: [],
};

describe('roadmapNodes', () => {
  test('a task without a place is not drawn until the layout has one for it', () => {
    const bare = { ...board, placement: new Map() };
    const tasks = (automatic: typeof spots) =>
      roadmapNodes(bare, schedule, NO_BADGES, automatic, null).filter(({ type }) => type === 'task');
    expect(tasks(new Map())).toHaveLength(0);
    expect(tasks(spots)).toHaveLength(board.task.size);
  });

  test('critical tasks are marked in words, not by colour alone', () => {
    const nodes = roadmapNodes(board, schedule, NO_BADGES, spots, null);
    for (const id of schedule.criticalPath) {
      const node = nodes.find((candidate) => candidate.id === `task:${id}`);
      expect(node?.data).toMatchObject({ tone: 'critical' });
      expect(node?.ariaLabel).toContain('critical');
      expect(String(node?.data['float'])).toMatch(/^(0|−.+) d$/);
    }
  });

  test('beside the critical path a task without float is quiet, and a late one is not', () => {
    const [id] = schedule.criticalPath as [string];
    const dates = schedule.tasks.get(id);
    if (!dates) throw new Error('the path has dates');
    const tone = (totalFloat: number, onCriticalPath: boolean) =>
      taskCard(task({}), { ...facts, onCriticalPath, dates: { ...dates, totalFloat, critical: true } }).tone;
    expect(tone(0, true)).toBe('critical');
    expect(tone(0, false)).toBe('tight');
    expect(tone(-2, false)).toBe('critical');
  });

  test('of two equal chains the one that is the critical path stands out, the other is told by words', () => {
    const twins = { ...board, dependency: new Map(), responsibility: new Map() };
    const equal = scheduleOf({
      ...twins,
      task: new Map(
        [...board.task].map(([id, row]) => [
          id,
          {
            ...row,
            optimisticDays: null,
            likelyDays: 5,
            pessimisticDays: null,
            notBefore: null,
            deadline: null,
            status: 'open' as const,
            marker: false,
          },
        ]),
      ),
    });
    const cards = roadmapNodes(twins, equal, NO_BADGES, spots, null).filter(({ type }) => type === 'task');
    const tones = cards.map(({ data }) => data['tone']);
    expect(tones.filter((tone) => tone === 'critical')).toHaveLength(equal.criticalPath.length);
    expect(cards.find(({ data }) => data['tone'] === 'tight')?.ariaLabel).toContain('no float');
  });

  test('a done task is not critical any more', () => {
    const [id] = schedule.criticalPath as [string];
    const card = taskCard(task({ status: 'done' }), { ...facts, dates: schedule.tasks.get(id) });
    expect(card.tone).toBe('none');
  });
});

describe('roadmapEdges', () => {
  test('every link of the critical path is critical, and only links that drive are', () => {
    const edges = roadmapEdges(board, schedule);
    const critical = edges.filter(({ data }) => data?.tone === 'critical');
    for (const { id } of critical) {
      const link = board.dependency.get(id.slice('dependency:'.length));
      expect(schedule.tasks.get(link?.toId ?? '')?.drivingLinkId).toBe(link?.id);
    }
    for (const [index, toId] of schedule.criticalPath.entries()) {
      const fromId = schedule.criticalPath[index - 1];
      if (!fromId) continue;
      expect(critical.some(({ source, target }) => source === `task:${fromId}` && target === `task:${toId}`)).toBe(
        true,
      );
    }
  });

  test('the handles say the type of the link', () => {
    const [link] = board.dependency.values();
    if (!link) throw new Error('the starter has links');
    for (const [type, from, to] of [
      ['FS', 'finish', 'start'],
      ['SS', 'start', 'start'],
      ['FF', 'finish', 'finish'],
      ['SF', 'start', 'finish'],
    ] as const) {
      const changed = afterwards(board, editFields(board, { table: 'dependency', ids: [link.id], values: { type } }));
      const edge = roadmapEdges(changed, null).find(({ id }) => id === `dependency:${link.id}`);
      expect([edge?.sourceHandle, edge?.targetHandle]).toEqual([from, to]);
    }
  });

  test('a link to a card that is not shown is not drawn', () => {
    const edges = roadmapEdges(board, schedule);
    expect(shownEdges(edges, [])).toHaveLength(0);
    expect(shownEdges(edges, roadmapNodes(board, schedule, NO_BADGES, spots, null))).toHaveLength(edges.length);
  });

  test('removing a link removes its edge only', () => {
    const [link] = board.dependency.keys();
    const without = afterwards(board, unlinkTasks(board, { dependencyIds: [link ?? ''] }));
    expect(roadmapEdges(without, schedule)).toHaveLength(board.dependency.size - 1);
  });
});

describe('words on cards and links', () => {
  test('estimates', () => {
    const points = (o: number | null, l: number | null, p: number | null) =>
      estimateText(task({ marker: false, optimisticDays: o, likelyDays: l, pessimisticDays: p }));
    expect(points(3, 5, 9)).toBe('3–5–9 d');
    expect(points(5, 5, 5)).toBe('5 d');
    expect(points(null, 2.5, null)).toBe('2.5 d');
    expect(points(null, null, null)).toBe('No estimate');
    expect(estimateText(task({ marker: true }))).toBe('Milestone');
  });

  test('links', () => {
    const [link] = board.dependency.values();
    if (!link) throw new Error('the starter has links');
    const words = (given: Partial<typeof link>) => linkText({ ...link, type: 'FS', lagDays: 0, ...given });
    expect(words({})).toBe('');
    expect(words({ lagDays: 2 })).toBe('+2 d');
    expect(words({ type: 'SS' })).toBe('SS');
    expect(words({ type: 'FF', lagDays: -1.5 })).toBe('FF −1.5 d');
    expect(words({ lagDays: 7, lagUnit: 'elapsed' })).toBe('+7 d calendar');
  });

  test('a task without an owner says so', () => {
    expect(taskCard(task({}), facts).label).toContain('No owner');
  });
});

describe('ownersOf', () => {
  test.each(['small-team', 'larger-organisation', 'infrastructure-roadmap', 'release-alignment'] as const)(
    'agrees with the accountable holder of every task of %s',
    (id) => {
      const workspace = starter(id);
      const owners = ownersOf(workspace);
      for (const taskId of workspace.task.keys())
        expect(owners.has(taskId), taskId).toBe(accountableOf(workspace, 'task', taskId) !== null);
    },
  );
});

describe('drawnLink', () => {
  test('from a finish to a start, drawn either way round, the later waits for the earlier', () => {
    expect(drawnLink('a', 'finish', 'b', 'start')).toEqual({ fromId: 'a', toId: 'b', type: 'FS' });
    expect(drawnLink('b', 'start', 'a', 'finish')).toEqual({ fromId: 'a', toId: 'b', type: 'FS' });
  });

  test('between two starts or two finishes', () => {
    expect(drawnLink('a', 'start', 'b', 'start').type).toBe('SS');
    expect(drawnLink('a', 'finish', 'b', 'finish').type).toBe('FF');
  });
});
