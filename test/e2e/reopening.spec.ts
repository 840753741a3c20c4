import { expectSaved, showView, startFrom, task, team } from './harness/board.ts';
import { onlyFile, tablesOf } from './harness/onDisk.ts';
import { expect, test } from './harness/test.ts';

test('undo goes on after closing and reopening', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  for (const name of ['Ranking', 'Search']) {
    await page.keyboard.press('t');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  await expect(team(page, 'Search')).toBeVisible();
  await expectSaved(page);
  const file = await onlyFile(desk.folder, '.sqlite');
  await desk.end();

  const again = await desk.start(file);
  await expect(team(again, 'Search')).toBeVisible();
  for (let steps = 0; steps < 8 && (await team(again, 'Ranking').isVisible()); steps++) {
    await again.keyboard.press('Control+z');
    await again.waitForTimeout(150);
  }
  await expect(team(again, 'Search')).toBeHidden();
  await expect(team(again, 'Ranking')).toBeHidden();
  for (let steps = 0; steps < 8 && !(await team(again, 'Search').isVisible()); steps++) {
    await again.keyboard.press('Control+Shift+z');
    await again.waitForTimeout(150);
  }
  await expect(team(again, 'Ranking')).toBeVisible();
  await expect(team(again, 'Search')).toBeVisible();
});

test('killed in the middle of work, nothing that was acknowledged is lost', async ({ desk, watch }) => {
  watch.forgive(/ERR_(CONNECTION|EMPTY|INCOMPLETE|NETWORK)|Failed to fetch|network error/i);
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  await showView(page, 'Roadmap');
  const file = await onlyFile(desk.folder, '.sqlite');

  const titles = Array.from({ length: 14 }, (_, index) => `Step ${index + 1}`);
  const acknowledged: string[] = [];
  for (const [index, title] of titles.entries()) {
    await page.keyboard.press('n');
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    // The last ones are still on their way when the power goes.
    if (index < titles.length - 3) {
      await expect(task(page, title)).toBeAttached();
      await expectSaved(page);
      acknowledged.push(title);
    }
  }
  await desk.kill();

  const { task: rows = [] } = await tablesOf(file, desk.folder);
  const onDisk = new Set(rows.map(({ title }) => title));
  expect(acknowledged.filter((title) => !onDisk.has(title))).toEqual([]);

  const again = await desk.start(file);
  await showView(again, 'Roadmap');
  await expect(task(again, 'Step 1')).toBeAttached();
  await again.keyboard.press('n');
  await again.keyboard.type('After the power cut');
  await again.keyboard.press('Enter');
  await expect(task(again, 'After the power cut')).toBeAttached();
  await expectSaved(again);
});
