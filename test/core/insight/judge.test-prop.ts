import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RowEdit } from '../../../src/core/change/change.ts';
import { insertNew } from '../../../src/core/change/commands/edits.ts';
import { SEVERITIES } from '../../../src/core/insight/finding.ts';
import { type Judgement, judge } from '../../../src/core/insight/judge.ts';
import { RULES } from '../../../src/core/insight/rules.ts';
import { LINK_TYPES } from '../../../src/core/model/dependency.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { applied, blankWorkspace } from '../../support/blankWorkspace.ts';
import { decorated, decorations } from '../../support/decorated.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

const seat = fc.record({
  team: fc.nat(2),
  who: fc.constantFrom('Ann', 'Bo', 'Cy', null),
  type: fc.nat(2),
  fte: fc.constantFrom(1, 0.5),
  lead: fc.boolean(),
  expectedFillDate: fc.constantFrom(null, '2027-01-20'),
});
const row = fc.record({
  team: fc.constantFrom(0, 1, 2, null),
  likelyDays: fc.constantFrom(null, 0, 1, 2.5, 4, 7, 12),
  marker: fc.constantFrom(true, false, false, false, false),
  status: fc.constantFrom('open', 'open', 'open', 'in-progress', 'done', 'dropped'),
  deadline: fc.constantFrom(null, null, '2027-01-13', '2027-01-27'),
  fixedStart: fc.constantFrom(null, null, null, '2027-01-11'),
  demand: fc.constantFrom(null, 0.5, 1, 1, 2, 3),
  type: fc.nat(2),
  doer: fc.constantFrom(null, null, 0, 1, 2, 3),
  after: fc.array(fc.nat(19), { maxLength: 2 }),
  link: fc.record({ type: fc.constantFrom(...LINK_TYPES), lagDays: fc.integer({ min: -2, max: 3 }) }),
});

/** Three teams, one inside another, their seats and their work: with loops, gaps and dates nobody can keep. */
const drawn = fc
  .tuple(fc.array(seat, { maxLength: 8 }), fc.array(row, { minLength: 6, maxLength: 20 }), decorations, fc.boolean())
  .map(([seats, rows, given, more]): Workspace => {
    const newId = sequentialIds();
    const blank = blankWorkspace(newId);
    const types = [...blank.role_type.keys()];
    const teams = ['t0', 't1', 't2'];
    const edits: RowEdit[] = teams.map((id, i) => insertNew('team', { id, name: id, parentId: i === 2 ? 't1' : null }));
    for (const who of ['Ann', 'Bo', 'Cy']) edits.push(insertNew('person', { id: who, name: who }));
    seats.forEach(({ team, who, type, ...rest }, i) => {
      const [teamId, roleTypeId] = [teams[team], types[type]] as [string, string];
      edits.push(insertNew('role', { id: `s${i}`, teamId, roleTypeId, personId: who, ...rest }));
    });
    rows.forEach(({ team, demand, type, doer, after, link, ...rest }, i) => {
      const [id, roleTypeId] = [`k${i}`, types[type]] as [string, string];
      const actual = rest.status === 'done' ? { actualStart: '2027-01-04', actualFinish: '2027-01-06' } : {};
      const teamId = team === null ? null : (teams[team] as string);
      edits.push(insertNew('task', { id, title: id, teamId, ...rest, ...actual }));
      if (demand !== null) edits.push(insertNew('task_demand', { id: newId(), taskId: id, roleTypeId, fte: demand }));
      if (doer === null || doer >= seats.length) return;
      const holder = { letter: 'R', holderType: 'role', holderId: `s${doer}` } as const;
      edits.push(insertNew('responsibility', { id: newId(), subjectType: 'task', subjectId: id, ...holder }));
    });
    rows.forEach(({ after, link }, i) => {
      for (const from of new Set(after)) {
        if (from === i || from >= rows.length) continue;
        edits.push(insertNew('dependency', { id: newId(), fromId: `k${from}`, toId: `k${i}`, ...link }));
      }
    });
    const workspace = applied(blank, { verb: 'import', label: '', edits });
    return more ? decorated(workspace, given, newId) : workspace;
  });

const judged = (workspace: Workspace): Judgement => judge(workspace, scheduleOf(workspace));

test('findings are sound whatever the workspace: known rules, rows that are there, each cause once', () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(drawn, (workspace) => {
      const { findings, muted } = judged(workspace);
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      for (const { id, kind, family, severity, title, why, subjects, inputs, daysAtRisk, fix } of findings) {
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        const rule = RULES.find((each) => each.id === kind);
        expect(rule?.family, id).toBe(family);
        const ofSeat = id.includes(':seat:');
        // Findings of one seat take the worst severity among their rules.
        if (rule && !ofSeat)
          expect(SEVERITIES.indexOf(severity)).toBeGreaterThanOrEqual(SEVERITIES.indexOf(rule.severity));
        for (const words of [title, why, ...inputs.map(({ value }) => value)])
          expect(words).not.toMatch(/NaN|undefined|Infinity/);
        expect(daysAtRisk).toBeGreaterThanOrEqual(0);
        expect(daysAtRisk).toBeLessThan(Number.POSITIVE_INFINITY);
        expect(subjects.length).toBeGreaterThan(0);
        for (const { type, id: of } of subjects) expect(workspace[type].has(of), `${id} ${type} ${of}`).toBe(true);
        if (fix?.verb === 'dropLinks')
          for (const link of fix.dependencyIds) expect(workspace.dependency.has(link)).toBe(true);
        if (fix?.verb === 'fillSeat') expect(workspace.role.get(fix.roleId)?.personId).toBeNull();
      }
      const severities = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
      expect(severities).toEqual([...severities].sort());
      expect(new Set(muted.map(({ rule }) => rule)).size).toBe(muted.length);
      expect(judged(workspace)).toEqual({ findings, muted });
    }),
    { numRuns: 200 },
  );
  // The drawn workspaces are worth judging.
  for (const kind of [
    'dependency-loop',
    'late',
    'negative-float',
    'missing-estimate',
    'overallocated-role',
    'critical-thin',
  ]) {
    expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(0);
  }
});

test('what is dropped to break loops breaks all of them', () => {
  fc.assert(
    fc.property(drawn, (workspace) => {
      const dropped = new Set(
        judged(workspace).findings.flatMap(({ fix }) => (fix?.verb === 'dropLinks' ? fix.dependencyIds : [])),
      );
      const dependency = new Map([...workspace.dependency].filter(([id]) => !dropped.has(id)));
      expect(scheduleOf({ ...workspace, dependency }).loops).toEqual([]);
      expect(dropped.size).toBeLessThanOrEqual(scheduleOf(workspace).leftOut.length);
    }),
    { numRuns: 200 },
  );
});

test('no open work has less time than it needs without a finding that says so', () => {
  fc.assert(
    fc.property(drawn, (workspace) => {
      const schedule = scheduleOf(workspace);
      const told = new Set(
        judge(workspace, schedule)
          .findings.filter(({ kind }) => kind === 'late' || kind === 'negative-float')
          .flatMap(({ subjects }) => subjects.map(({ id }) => id)),
      );
      for (const { id, status, marker } of workspace.task.values()) {
        const dates = schedule.tasks.get(id);
        if (!dates || status === 'done' || marker || dates.totalFloat >= 0) continue;
        expect(told, `${id} ${JSON.stringify(dates)}`).toContain(id);
      }
    }),
    { numRuns: 200 },
  );
});
