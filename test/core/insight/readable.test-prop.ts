import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../../src/core/insight/judge.ts';
import { RULES } from '../../../src/core/insight/rules.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { type Drawn, drawnOrganisation } from './drawnOrganisation.ts';

/** What a room can read in one sitting. */
const MOST_FINDINGS = 60;

const judged = (drawn: Drawn) => {
  const workspace = drawnOrganisation(drawn);
  return { workspace, ...judge(workspace, scheduleOf(workspace)) };
};

const drawn = fc.record<Drawn>({
  seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  tasks: fc.constantFrom(300, 1000, 2000),
  teams: fc.constant(20),
  linksPerTask: fc.integer({ min: 1, max: 3 }),
  // Each vacant seat is a cause of its own: with more of them the list is as long as there are seats to fill.
  untidy: fc.constantFrom(0, 0.02, 0.1, 0.3),
  loops: fc.boolean(),
  reach: fc.constantFrom(undefined, 5, 30, 200),
});

test('2,000 tasks and 20 teams drawn by lot come to no more findings than a room can read', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(drawn, (of) => {
      const { findings } = judged(of);
      for (const { kind } of findings) kinds.add(kind);
      const counts = Object.groupBy(findings, ({ kind }) => kind);
      const told = Object.entries(counts).map(([kind, group]) => `${kind} ${group?.length}`);
      expect(findings.length, `${JSON.stringify(of)}: ${told.join(', ')}`).toBeLessThanOrEqual(MOST_FINDINGS);
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    }),
    { numRuns: 25, seed: 3 },
  );
  // What came up: two holders of one A are not drawn, teams without seats and dense plans hardly ever.
  const rare = new Set<string>(['two-accountable', 'team-without-role', 'near-critical-share']);
  const asked = RULES.filter(({ family, id }) => (family === 'schedule' || family === 'ownership') && !rare.has(id));
  expect(asked.map(({ id }) => id).filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('what stands in one finding is all that is there: every team and task of it is a subject', () => {
  const { workspace, findings } = judged({ seed: 1, tasks: 2000, teams: 20, linksPerTask: 3, untidy: 0.1 });
  const cycles = findings.filter(({ kind }) => kind === 'team-cycle');
  expect(cycles.map(({ severity }) => severity).sort()).toEqual(['info', 'warning']);
  const teams = cycles.flatMap(({ subjects }) => subjects.filter(({ type }) => type === 'team').map(({ id }) => id));
  expect(new Set(teams).size).toBe(20);
  const late = findings.filter(({ kind }) => kind === 'late').flatMap(({ subjects }) => subjects.map(({ id }) => id));
  const { tasks } = scheduleOf(workspace);
  const missed = [...workspace.task.values()].filter(({ id, deadline }) => {
    const finish = tasks.get(id)?.finishDate;
    return deadline !== null && finish !== undefined && finish > deadline;
  });
  expect(late.sort()).toEqual(missed.map(({ id }) => id).sort());
  expect(missed.length).toBeGreaterThan(20);
});
