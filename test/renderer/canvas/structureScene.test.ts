import { describe, expect, test } from 'vitest';
import { moveSeats } from '../../../src/core/change/commands/moveSeats.ts';
import { setCollapsed } from '../../../src/core/change/commands/setPlacementFlag.ts';
import type { Team, Workspace } from '../../../src/core/model/nouns.ts';
import { badgesOf } from '../../../src/renderer/canvas/badges.ts';
import { reuse, type SeatNode, type TeamNode } from '../../../src/renderer/canvas/nodes.ts';
import { seatsByTeam, structureScene, teamBoxes } from '../../../src/renderer/canvas/structure/structureNodes.ts';
import { dropTargetAt, parentsOf } from '../../../src/renderer/gestures/dropTarget.ts';
import { afterwards, starter } from './support.ts';

const NO_BADGES = badgesOf([], new Set());
const scene = (workspace: Workspace) => structureScene(workspace, NO_BADGES, null);
const larger = starter('larger-organisation');
const parent = [...larger.team.values()].find((team) =>
  [...larger.team.values()].some(({ parentId }) => parentId === team.id),
) as Team;

describe('structureScene', () => {
  test('shows every team and every seat, containers before what they hold', () => {
    const { nodes } = scene(larger);
    expect(nodes.filter(({ type }) => type === 'team')).toHaveLength(larger.team.size);
    expect(nodes.filter(({ type }) => type === 'seat')).toHaveLength(larger.role.size);
    const seen = new Set<string>();
    for (const { id, parentId } of nodes) {
      if (parentId) expect(seen.has(parentId)).toBe(true);
      seen.add(id);
    }
  });

  test('FTE of a team are those of its whole subtree, filled of total', () => {
    const within = (id: string): string[] => [
      id,
      ...[...larger.team.values()].filter(({ parentId }) => parentId === id).flatMap((team) => within(team.id)),
    ];
    const teams = new Set(within(parent.id));
    const seats = [...larger.role.values()].filter(({ teamId }) => teams.has(teamId));
    const sum = (rows: typeof seats) => rows.reduce((total, { fte }) => total + fte, 0).toFixed(1);
    const node = scene(larger).nodes.find(({ id }) => id === `team:${parent.id}`) as TeamNode;
    const [filled, total] = [sum(seats.filter(({ personId }) => personId !== null)), sum(seats)];
    expect(node.data.fte).toBe(filled === total ? `${total} FTE` : `${filled} of ${total} FTE`);
  });

  test('leads stand first', () => {
    for (const seats of seatsByTeam(larger).values()) {
      const leads = seats.map(({ lead }) => lead);
      expect(leads).toEqual([...leads].sort((a, b) => Number(b) - Number(a)));
    }
  });

  test('a vacant seat says so, and a screen reader hears who sits where', () => {
    const seats = scene(larger).nodes.filter((node): node is SeatNode => node.type === 'seat');
    const vacant = seats.find(({ data }) => data.personName === null);
    expect(vacant?.ariaLabel).toContain('Vacant seat');
    const filled = seats.find(({ data }) => data.personName !== null);
    expect(filled?.ariaLabel).toContain(filled?.data.personName);
    expect(filled?.ariaLabel).toContain(filled?.data.roleType);
  });

  test('a collapsed team counts what it hides', () => {
    const cards = [{ entityType: 'team' as const, entityId: parent.id, x: 0, y: 0 }];
    const outcome = setCollapsed(larger, { canvas: 'structure', cards, on: true }, { newId: () => 'placement-1' });
    const { nodes } = scene(afterwards(larger, outcome));
    const node = nodes.find(({ id }) => id === `team:${parent.id}`) as TeamNode;
    expect(node.data.collapsed).toBe(true);
    expect(node.data.subTeams).toBeGreaterThan(0);
    expect(node.data.people).toBeGreaterThan(0);
    expect(nodes.some(({ parentId }) => parentId === node.id)).toBe(false);
  });

  test('after a seat moved, cards that show the same are the same objects', () => {
    const before = [...scene(larger).nodes];
    const seat = [...larger.role.values()].find(({ lead }) => !lead);
    const target = [...larger.team.values()].find(({ id }) => id !== seat?.teamId);
    const moved = afterwards(larger, moveSeats(larger, { roleIds: [seat?.id ?? ''], teamId: target?.id ?? '' }));
    const next = reuse(before, [...scene(moved).nodes]);
    const kept = new Set(before);
    const fresh = next.filter((node) => !kept.has(node));
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.length).toBeLessThan(next.length / 2);
    expect(reuse(before, [...scene(larger).nodes])).toEqual(before);
    expect(reuse(before, [...scene(larger).nodes]).every((node, index) => node === before[index])).toBe(true);
  });

  test('badges count causes, the worst colours them, a collapsed team shows those inside', () => {
    const seat = [...larger.role.values()][0];
    const finding = (severity: 'error' | 'warning', kind: string) => ({
      id: kind,
      family: 'ownership' as const,
      kind,
      severity,
      title: '',
      why: '',
      subjects: [{ type: 'role' as const, id: seat?.id ?? '', name: '' }],
      inputs: [],
      audience: 'room' as const,
      fix: null,
      daysAtRisk: 0,
    });
    const findings = [finding('warning', 'a'), finding('error', 'b')];
    expect(badgesOf(findings, new Set()).size).toBe(0);
    const badges = badgesOf(findings, new Set(['ownership']));
    const { nodes } = structureScene(larger, badges, null);
    expect(nodes.find(({ id }) => id === `role:${seat?.id}`)?.data).toMatchObject({ findings: 2, severity: 'error' });
    expect(nodes.find(({ id }) => id === `team:${seat?.teamId}`)?.data).toMatchObject({ findings: 0 });
  });
});

describe('dropTargetAt', () => {
  const { layout } = scene(larger);
  const parents = parentsOf(teamBoxes(larger));
  const child = [...larger.team.values()].find(({ parentId }) => parentId === parent.id) as Team;
  const middleOf = (id: string) => {
    const box = layout.teams.get(id);
    return { x: (box?.absX ?? 0) + 20, y: (box?.absY ?? 0) + 10 };
  };

  test('is the innermost team under the hand', () => {
    expect(dropTargetAt(layout, parents, middleOf(child.id), new Set())).toBe(child.id);
    expect(dropTargetAt(layout, parents, middleOf(parent.id), new Set())).toBe(parent.id);
  });

  test('is never the dragged team or one inside it', () => {
    expect(dropTargetAt(layout, parents, middleOf(child.id), new Set([child.id]))).toBe(parent.id);
    expect(dropTargetAt(layout, parents, middleOf(child.id), new Set([parent.id]))).toBeNull();
  });

  test('is nothing on empty canvas', () => {
    expect(dropTargetAt(layout, parents, { x: -5_000, y: -5_000 }, new Set())).toBeNull();
  });
});
