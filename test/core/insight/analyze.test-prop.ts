import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RowEdit } from '../../../src/core/change/change.ts';
import { insertNew, updateRow } from '../../../src/core/change/commands/edits.ts';
import { type AnalyzeReport, analyze } from '../../../src/core/insight/analyze.ts';
import { LINK_TYPES } from '../../../src/core/model/dependency.ts';
import { settingsOf, type Workspace } from '../../../src/core/model/nouns.ts';
import { analysisText } from '../../../src/main/cli/analysisText.ts';
import { applied, blankWorkspace } from '../../support/blankWorkspace.ts';
import { decorated, decorations } from '../../support/decorated.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

const TEAMS = ['t1', 't2', 't3'];

const row = fc.record({
  team: fc.constantFrom(...TEAMS, null),
  days: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 }),
  ranged: fc.boolean(),
  marker: fc.constantFrom(true, false, false, false),
  status: fc.constantFrom('open', 'open', 'open', 'in-progress', 'done', 'dropped'),
  after: fc.array(fc.nat(13), { maxLength: 2 }),
  type: fc.constantFrom(...LINK_TYPES),
  lagDays: fc.integer({ min: -3, max: 6 }),
  deadline: fc.constantFrom(null, null, '2027-02-12'),
  notBefore: fc.constantFrom(null, null, '2027-01-19'),
  actualStart: fc.constantFrom(null, '2027-01-05', '2027-01-14'),
  actualFinish: fc.constantFrom(null, '2027-01-15'),
});

const settings = fc.record({
  statusDate: fc.constantFrom(null, '2027-01-13', '2027-03-01'),
  holidays: fc.subarray(['2027-01-06', '2027-01-07', '2027-02-01']),
});

/** Some teams with capacities, tasks between them (a few in loops), and whatever else a workspace can hold. */
const drawn = fc
  .tuple(fc.array(row, { maxLength: 14 }), decorations, fc.boolean(), settings)
  .map(([rows, given, more, own]) => {
    const newId = sequentialIds();
    const edits: RowEdit[] = TEAMS.map((id) => insertNew('team', { id, name: id }));
    const blank = blankWorkspace(newId);
    const types = [...blank.role_type.keys()].slice(0, 2);
    for (const teamId of TEAMS)
      for (const roleTypeId of types) edits.push(insertNew('capacity', { id: newId(), teamId, roleTypeId, fte: 1.5 }));
    rows.forEach(({ team, days, ranged, marker, status, deadline, notBefore, actualStart, actualFinish }, i) => {
      const [least = 0, likely = 0, most = 0] = [...days].sort((a, b) => a - b).map((value) => value / 4);
      const points = ranged
        ? { optimisticDays: least, likelyDays: likely, pessimisticDays: most }
        : { optimisticDays: likely, likelyDays: likely, pessimisticDays: likely };
      const id = `k${String(i).padStart(2, '0')}`;
      const actual =
        status === 'done' ? { actualStart, actualFinish } : status === 'in-progress' ? { actualStart } : {};
      const row = { id, title: id, teamId: team, marker, status, deadline, notBefore, ...points, ...actual };
      edits.push(insertNew('task', row));
      const roleTypeId = types[(i >> 2) % 2] as string;
      if (i % 4 > 0) edits.push(insertNew('task_demand', { id: newId(), taskId: id, roleTypeId, fte: (i % 4) * 0.6 }));
    });
    rows.forEach(({ after, type, lagDays }, i) => {
      for (const from of new Set(after)) {
        if (from === i || from >= rows.length) continue;
        const [fromId, toId] = [from, i].map((n) => `k${String(n).padStart(2, '0')}`) as [string, string];
        edits.push(insertNew('dependency', { id: newId(), fromId, toId, type, lagDays }));
      }
    });
    edits.push(...updateRow('workspace', settingsOf(blank), own));
    const workspace = applied(blank, { verb: 'import', label: '', edits });
    return more ? decorated(workspace, given, newId) : workspace;
  });

/** Every number of a value, with the way to it. */
function* numbersIn(value: unknown, path = ''): Generator<readonly [string, number]> {
  if (typeof value === 'number') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* numbersIn(inner, `${path}.${key}`);
}

const analyzed = (workspace: Workspace): AnalyzeReport =>
  analyze(workspace, { changeCount: 1, runs: 100, budgetSchedules: 20 });

test('any workspace has a report of finite numbers in which levelled plan and forecast speak of one finish', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(drawn, (workspace) => {
      const report = analyzed(workspace);
      const odd = [...numbersIn(report)].filter(([, number]) => !Number.isFinite(number));
      expect(odd).toEqual([]);
      const { schedule, levelled, forecast } = report;
      if (!schedule || !levelled || !forecast) throw new Error('a section is missing');
      const ids = schedule.tasks.map(({ id }) => id);
      expect(levelled.tasks.map(({ id }) => id)).toEqual(ids);
      for (const { start, finish, startDay, finishDay } of levelled.tasks) {
        expect(start <= finish).toBe(true);
        expect(startDay).toBeLessThanOrEqual(finishDay);
      }
      expect(levelled.lowerBound).toBeLessThanOrEqual(levelled.durationDays + 1e-9);
      expect(levelled.before).toEqual({ finish: schedule.finish, durationDays: schedule.durationDays });
      expect(forecast.finish.plan).toBe((forecast.levelledTeams === null ? schedule : levelled).finish);
      const { p50, p80, p95 } = forecast.finish;
      if (forecast.ranges) expect([p50, p80, p95]).toEqual([p50, p80, p95].sort());
      else expect([p50, p80, p95]).toEqual([null, null, null]);
      for (const { criticality } of forecast.tasks) expect(criticality >= 0 && criticality <= 1).toBe(true);
      expect(analysisText(report).length).toBeGreaterThan(0);
      kinds.add(forecast.ranges ? 'ranges' : 'no ranges');
      kinds.add(forecast.levelledTeams === null ? 'links' : 'levelled');
      if (levelled.overallocated.length > 0) kinds.add('unmet');
      if (levelled.tasks.some(({ waitsFor }) => waitsFor !== null)) kinds.add('waiting');
    }),
    // The same draw each time: what follows asks which kinds came up.
    { numRuns: 150, seed: 1 },
  );
  // Nothing above is true only because it never came up.
  expect([...kinds].sort()).toEqual(['levelled', 'links', 'no ranges', 'ranges', 'unmet', 'waiting']);
});

test('the same workspace and numbers give the same report', () => {
  fc.assert(
    fc.property(drawn, (workspace) => {
      expect(JSON.stringify(analyzed(workspace))).toBe(JSON.stringify(analyzed(workspace)));
    }),
    { numRuns: 15 },
  );
});
