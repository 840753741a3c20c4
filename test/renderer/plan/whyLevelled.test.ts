import { describe, expect, it } from 'vitest';
import { computePlans } from '../../../src/core/insight/report/computePlans.ts';
import type { LevelledPlan } from '../../../src/core/schedule/plan/levelledPlan.ts';
import { whyLevelled } from '../../../src/renderer/panels/plan/whyLevelled.ts';
import { Board } from '../../core/schedule/board.ts';

/** Two people: `dig` and `drill` keep both busy, `build` needs two and waits for the longer one, `open` follows it. */
const workspace = {
  ...new Board()
    .team('Platform')
    .seat('Platform', 'ann', 2)
    .task('dig', { days: 4, teamId: 'Platform' })
    .task('drill', { days: 6, teamId: 'Platform' })
    .task('build', { days: 3, teamId: 'Platform' })
    .task('open', { marker: true })
    .link('dig', 'build')
    .link('build', 'open')
    .demand('dig', 1)
    .demand('drill', 1)
    .demand('build', 2).workspace,
};
const levelled = (budgetSchedules = 100): LevelledPlan => {
  const found = computePlans(workspace, new Set(['levelled']), { seed: 1, runs: 100, budgetSchedules }).levelled;
  if (!found) throw new Error('no plan');
  return found;
};

describe('why a levelled plan finishes when it does', () => {
  it('goes back along links and over the people waited for', () => {
    const plan = levelled();
    expect(plan.durationDays).toBe(9);
    const sentences = whyLevelled(workspace, plan, null).map(({ sentence }) => sentence);
    expect(sentences[0]).toMatch(/^open: Falls on 11 March because build finishes 11 March/);
    expect(sentences).toContainEqual(expect.stringMatching(/^build waits for .* in Platform, busy with drill/));
    expect(sentences.at(-1)).toMatch(/^drill: Starts 1 March because nothing holds it back/);
  });

  it('says nothing of a plan whose tasks are gone', () => {
    const plan = levelled();
    const task = new Map(workspace.task);
    task.delete('build');
    expect(whyLevelled({ ...workspace, task }, plan, null)).toEqual([]);
  });
});
