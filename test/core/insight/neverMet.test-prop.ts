import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RowEdit } from '../../../src/core/change/change.ts';
import { insertNew } from '../../../src/core/change/commands/edits.ts';
import { factsOf } from '../../../src/core/insight/facts.ts';
import { overloadedPools } from '../../../src/core/insight/schedule/overloadedPools.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import type { LevelledPlan, UnmetDemand } from '../../../src/core/schedule/plan/levelledPlan.ts';
import { levelWorkspace } from '../../../src/core/schedule/plan/levelWorkspace.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { applied, blankWorkspace } from '../../support/blankWorkspace.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

const TEAMS = ['t0', 't1', 't2'];
const seat = fc.record({
  team: fc.nat(2),
  filled: fc.boolean(),
  type: fc.nat(1),
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
  after: fc.nat(11),
});

/** Teams of which one is inside another, their seats, and open work of theirs that nobody is named for. */
const drawn = fc
  .tuple(fc.array(seat, { maxLength: 6 }), fc.array(row, { minLength: 1, maxLength: 12 }))
  .map(([seats, rows]): Workspace => {
    const newId = sequentialIds();
    const blank = blankWorkspace(newId);
    const types = [...blank.role_type.keys()];
    const edits: RowEdit[] = TEAMS.map((id, i) => insertNew('team', { id, name: id, parentId: i === 2 ? 't1' : null }));
    edits.push(insertNew('person', { id: 'Ann', name: 'Ann' }));
    seats.forEach(({ team, filled, type, ...rest }, i) => {
      const [teamId, roleTypeId] = [TEAMS[team], types[type]] as [string, string];
      edits.push(insertNew('role', { id: `s${i}`, teamId, roleTypeId, personId: filled ? 'Ann' : null, ...rest }));
    });
    rows.forEach(({ team, likelyDays, type, fte }, i) => {
      const [id, teamId, roleTypeId] = [`k${i}`, TEAMS[team], types[type]] as [string, string, string];
      edits.push(insertNew('task', { id, title: id, teamId, likelyDays }));
      edits.push(insertNew('task_demand', { id: newId(), taskId: id, roleTypeId, fte }));
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
  fc.assert(
    fc.property(drawn, (workspace) => {
      const facts = factsOf(workspace, scheduleOf(workspace), { atLeast: 100, share: 1 });
      const never = overloadedPools(facts).flatMap((pool) =>
        pool.never.map(({ taskId }) => ({ ...pool.load, taskId })),
      );
      found += never.length;
      const tooMuch = levelled(workspace).unmet.filter(({ reason }) => reason === 'too-much');
      expect(named(never)).toEqual(named(tooMuch));
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(50);
});
