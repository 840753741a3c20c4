import {
  dependency,
  dragTo,
  expectSaved,
  runFromPalette,
  seat,
  showView,
  startFrom,
  task,
  team,
} from './harness/board.ts';
import { expect, test } from './harness/test.ts';

test('a seat dragged into another team belongs to it, and back again', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  for (const [name, person] of [
    ['Ranking', 'Mira Okafor'],
    ['Search', 'Dana Weiss'],
  ] as const) {
    await page.keyboard.press('t');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.keyboard.press('r');
    await page.keyboard.type(`${person}, ML Engineer`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  await expect(seat(page, 'Mira Okafor', 'Ranking')).toBeVisible();

  await dragTo(page, seat(page, 'Mira Okafor', 'Ranking'), team(page, 'Search'));
  await expect(seat(page, 'Mira Okafor', 'Search')).toBeVisible();
  await expect(team(page, 'Search')).toHaveAccessibleName(/2\.0 FTE/);
  await dragTo(page, seat(page, 'Mira Okafor', 'Search'), team(page, 'Ranking'));
  await expect(seat(page, 'Mira Okafor', 'Ranking')).toBeVisible();

  await dragTo(page, team(page, 'Ranking'), team(page, 'Search'), { x: 120, y: 14 }, { x: 120, y: 60 });
  await expect(team(page, 'Search')).toHaveAccessibleName(/2\.0 FTE/);
  await page.keyboard.press('Control+z');
  await expect(team(page, 'Search')).toHaveAccessibleName(/1\.0 FTE/);
  await expectSaved(page);
});

test('a link that closes a loop is refused, and the loop is named', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  await showView(page, 'Roadmap');
  await page.keyboard.press('n');
  await page.keyboard.type('Collect data');
  await page.keyboard.press('Enter');
  for (const title of ['Train model', 'Release model']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
  }
  await expect(dependency(page, 'Train model', 'Release model')).toBeAttached();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show everything' }).first().click();

  const last = task(page, 'Release model');
  await last.hover();
  await dragTo(page, last.getByTitle('Finish of the task: drag to link'), task(page, 'Collect data'), { x: 4, y: 4 });
  const said = page.getByRole('region', { name: 'Messages' });
  await expect(said).toContainText('Collect data');
  await expect(said).toContainText('Train model');
  await expect(said).toContainText('Release model');
  await expect(dependency(page, 'Release model', 'Collect data')).toHaveCount(0);
});

test('the appearance can be switched and stays', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: 'Appearance' }).click();
    await page.getByRole('menuitemradio', { name }).or(page.getByRole('menuitemcheckbox', { name })).click();
  };
  await choose('Light');
  const light = await background();
  await choose('Dark');
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.waitForTimeout(400);
  await page.reload();
  await expect(
    page.getByRole('radiogroup', { name: 'Views' }).or(page.getByRole('heading', { name: 'Crewmap' })),
  ).toBeVisible();
  await expect.poll(background).toBe(dark);
});

test('the palette finds and does everything by keyboard', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Larger ML organisation');
  await runFromPalette(page, 'Go to Roadmap');
  await expect(page.getByRole('application', { name: 'Roadmap canvas' })).toBeVisible();

  await runFromPalette(page, 'Online feature store');
  await expect(task(page, 'Online feature store')).toBeInViewport();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Online feature store');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Find anything');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
