import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RowEdit } from '../../../src/core/change/change.ts';
import { insertNew } from '../../../src/core/change/commands/edits.ts';
import { factsOf } from '../../../src/core/insight/facts.ts';
import { neverMet } from '../../../src/core/insight/schedule/neverMet.ts';
import { overloadedPools } from '../../../src/core/insight/schedule/overloadedPools.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import type { LevelledPlan, UnmetDemand } from '../../../src/core/schedule/plan/levelledPlan.ts';
import { levelWorkspace } from '../../../src/core/schedule/plan/levelWorkspace.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { applied, blankWorkspace } from '../../support/blankWorkspace.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

const TEAMS = ['t0', 't1', 't2'];
const PEOPLE = ['Ann', 'Bo'];
const seat = fc.record({
  team: fc.nat(2),
  who: fc.constantFrom(null, ...PEOPLE),
  type: fc.nat(1),
  coversOther: fc.constantFrom(false, false, true),
  fte: fc.constantFrom(1, 0.5, 2),
  expectedFillDate: fc.constantFrom(null, '2027-01-13'),
  fromDate: fc.constantFrom(null, null, '2027-01-06', '2028-01-10'),
  toDate: fc.constantFrom(null, null, '2027-01-08', '2027-01-20'),
});
const row = fc.record({
  team: fc.nat(2),
  likelyDays: fc.constantFrom(1, 2.5, 4, 7, 12),
  type: fc.nat(1),
  fte: fc.constantFrom(0.5, 1, 2, 3),
  alsoFte: fc.constantFrom(null, null, 0.5, 1),
  doer: fc.constantFrom(null, null, ...PEOPLE),
  after: fc.nat(11),
});

/** Teams of which one is inside another, seats of people in several of them, and open work, some of it with doers. */
const drawn = fc
  .tuple(fc.array(seat, { maxLength: 6 }), fc.array(row, { minLength: 1, maxLength: 12 }))
  .map(([seats, rows]): Workspace => {
    const newId = sequentialIds();
    const blank = blankWorkspace(newId);
    const types = [...blank.role_type.keys()];
    const edits: RowEdit[] = TEAMS.map((id, i) => insertNew('team', { id, name: id, parentId: i === 2 ? 't1' : null }));
    for (const name of PEOPLE) edits.push(insertNew('person', { id: name, name }));
    seats.forEach(({ team, who, type, coversOther, ...rest }, i) => {
      const [teamId, roleTypeId] = [TEAMS[team], types[type]] as [string, string];
      edits.push(insertNew('role', { id: `s${i}`, teamId, roleTypeId, personId: who, ...rest }));
      const other = types[1 - type] as string;
      if (coversOther) edits.push(insertNew('role_cover', { id: newId(), roleId: `s${i}`, roleTypeId: other }));
    });
    rows.forEach(({ team, likelyDays, type, fte, alsoFte, doer }, i) => {
      const [id, teamId, roleTypeId] = [`k${i}`, TEAMS[team], types[type]] as [string, string, string];
      edits.push(insertNew('task', { id, title: id, teamId, likelyDays }));
      edits.push(insertNew('task_demand', { id: newId(), taskId: id, roleTypeId, fte }));
      const other = types[1 - type] as string;
      if (alsoFte) edits.push(insertNew('task_demand', { id: newId(), taskId: id, roleTypeId: other, fte: alsoFte }));
      const named = { subjectType: 'task', subjectId: id, letter: 'R', holderType: 'person' } as const;
      if (doer) edits.push(insertNew('responsibility', { id: newId(), ...named, holderId: doer }));
    });
    rows.forEach(({ after }, i) => {
      if (after < i) edits.push(insertNew('dependency', { id: newId(), fromId: `k${after}`, toId: `k${i}` }));
    });
    return applied(blank, { verb: 'import', label: '', edits });
  });

function levelled(workspace: Workspace): LevelledPlan {
  const steps = levelWorkspace(workspace, { teamOf: ({ teamId }) => teamId, budgetSchedules: 3 });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

type Demand = Pick<UnmetDemand, 'taskId' | 'teamId' | 'roleTypeId'>;
const named = (demands: readonly Demand[]): string[] =>
  demands.map(({ taskId, teamId, roleTypeId }) => `${taskId} ${teamId} ${roleTypeId}`).sort();

test('a demand that can never be met is one that levelling leaves out as too much', () => {
  let found = 0;
  let foundOfDoers = 0;
  fc.assert(
    fc.property(drawn, (workspace) => {
      const facts = factsOf(workspace, scheduleOf(workspace), { atLeast: 100, share: 1 });
      const all = neverMet(facts);
      const never = all.flatMap(({ taskId, leftOut }) => leftOut.map((demand) => ({ taskId, ...demand })));
      found += never.length;
      const tooMuch = levelled(workspace).unmet.filter(({ reason }) => reason === 'too-much');
      expect(named(never)).toEqual(named(tooMuch));
      // Each is told: of a pool, or else of the doers.
      const told = overloadedPools(facts, all).flatMap((pool) => pool.never);
      const ofDoers = all.filter((each) => each.ofDoers);
      foundOfDoers += ofDoers.length;
      expect(new Set([...told, ...ofDoers])).toEqual(new Set(all));
      for (const { demandFte, mostFte, days } of all) {
        if (mostFte >= demandFte) expect(days).toBeGreaterThan(0);
      }
    }),
    { numRuns: 400 },
  );
  expect(found).toBeGreaterThan(50);
  expect(foundOfDoers).toBeGreaterThan(20);
});
