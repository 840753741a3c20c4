import { expectSaved, startFrom, task, team } from './harness/board.ts';
import { expect, test } from './harness/test.ts';

test('letters typed right after N belong to the task, though another view has to come first', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  await page.keyboard.press('n');
  await page.keyboard.type('Profile the net at 12 nodes');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Cut the top two costs');
  await page.keyboard.press('Enter');
  await expect(task(page, 'Profile the net at 12 nodes')).toBeVisible();
  await expect(task(page, 'Cut the top two costs')).toHaveAccessibleName(/depends on Profile the net at 12 nodes/);

  await page.keyboard.press('t');
  await page.keyboard.type('Ranking');
  await page.keyboard.press('Enter');
  await expect(team(page, 'Ranking')).toBeVisible();
  await expectSaved(page);
});

test('the fields of a selected card are reached, filled and left without a pointer', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  await page.keyboard.press('n');
  await page.keyboard.type('Train model');
  await page.keyboard.press('Enter');
  await expect(task(page, 'Train model')).toBeVisible();

  await page.keyboard.press('Control+[');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  const likely = page.getByRole('textbox', { name: 'Likely' });
  for (let step = 0; step < 20 && !(await likely.evaluate((field) => field === document.activeElement)); step++)
    await page.keyboard.press('Tab');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(task(page, 'Train model')).toHaveAccessibleName(/5 d/);
  // Going on to the next field is not drawing the next card.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Pessimistic' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: /^Task / })).toHaveCount(1);

  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Delete');
  await expect(task(page, 'Train model')).toHaveCount(0);
  await expect(page.getByText('Deleted Train model')).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: Deleted Train model\. Task Train model, /)).toBeAttached();
});

test('an asset is named as soon as it is there, and the project start is typed over', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  await page.keyboard.press('a');
  await page.keyboard.type('Feature service');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Feature service');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+[');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  // Dates are typed over, not added to.
  await page.keyboard.press('Escape');
  const start = page.getByRole('textbox', { name: 'Project start' });
  await page.keyboard.press('Control+[');
  for (let step = 0; step < 5 && !(await start.evaluate((field) => field === document.activeElement)); step++)
    await page.keyboard.press('Tab');
  await page.keyboard.type('2027-01-11');
  await page.keyboard.press('Enter');
  await expect(start).toHaveValue('11 January 2027');
  await expectSaved(page);
});
