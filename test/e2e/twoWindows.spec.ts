import { expectSaved, showView, startFrom, task, team } from './harness/board.ts';
import { expect, test } from './harness/test.ts';

test('two windows on one workspace stay in step', async ({ desk }) => {
  const first = await desk.start();
  await startFrom(first, 'Blank workspace');
  const second = await desk.anotherWindow(first);
  await expect(second.getByRole('application', { name: 'Structure canvas' })).toBeVisible();

  await first.keyboard.press('t');
  await first.keyboard.type('Platform');
  await first.keyboard.press('Enter');
  await expect(team(second, 'Platform')).toBeVisible();

  await showView(second, 'Roadmap');
  await second.keyboard.press('n');
  await second.keyboard.type('Order GPUs');
  await second.keyboard.press('Enter');
  await showView(first, 'Roadmap');
  await expect(task(first, 'Order GPUs')).toBeVisible();

  await second.keyboard.press('Control+z');
  await expect(task(first, 'Order GPUs')).toBeHidden();
  await first.keyboard.press('Control+Shift+z');
  await expect(task(second, 'Order GPUs')).toBeVisible();
  await expectSaved(first);
  await expectSaved(second);
});
