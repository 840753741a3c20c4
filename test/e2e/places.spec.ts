import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectSaved, runFromPalette, showView, startFrom, task, team } from './harness/board.ts';
import { expect, test } from './harness/test.ts';

const TEAMS = ['id,name,kind', ...Array.from({ length: 12 }, (_, at) => `t${at},Team ${at},platform`)].join('\n');
const TASKS = ['id,title,duration', ...Array.from({ length: 120 }, (_, at) => `k${at},Task ${at},3`)].join('\n');

test('a team added to imported ones leaves these where they are, also after opening the file again', async ({
  desk,
}) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  const file = join(desk.folder, 'teams.csv');
  await writeFile(file, TEAMS);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Import tables…' }).click();
  await (await chooser).setFiles(file);
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(team(page, 'Team 0')).toBeVisible();

  await page.keyboard.press('t');
  await page.keyboard.type('Newcomer');
  await page.keyboard.press('Enter');
  await expect(team(page, 'Newcomer')).toBeVisible();
  await expectSaved(page);
  const apart = async () => {
    await page.getByRole('button', { name: 'Show everything' }).first().click();
    await page.waitForTimeout(400);
    const [old, made] = [await team(page, 'Team 0').boundingBox(), await team(page, 'Newcomer').boundingBox()];
    if (!old || !made) throw new Error('a team is not on the screen');
    return { x: (made.x - old.x) / old.width, y: (made.y - old.y) / old.width };
  };
  const before = await apart();
  await page.reload();
  await expect(team(page, 'Newcomer')).toBeVisible();
  const after = await apart();
  expect(after.x).toBeCloseTo(before.x, 1);
  expect(after.y).toBeCloseTo(before.y, 1);
});

test('the palette brings a task into view, in the second workspace of a window too', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Small ML team');
  await runFromPalette(page, 'Churn Prediction');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Close workspace' }).click();

  await startFrom(page, 'Blank workspace');
  const file = join(desk.folder, 'tasks.csv');
  await writeFile(file, TASKS);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Import tables…' }).click();
  await (await chooser).setFiles(file);
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await showView(page, 'Roadmap');
  await expect(task(page, 'Task 0')).toBeVisible();
  await expect(task(page, 'Task 117')).not.toBeInViewport();
  await runFromPalette(page, 'Task 117');
  await expect(task(page, 'Task 117')).toBeInViewport();
});
