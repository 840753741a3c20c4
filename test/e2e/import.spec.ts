import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dependency, expectSaved, showView, startFrom, task } from './harness/board.ts';
import { expect, test } from './harness/test.ts';

const TASKS = `id,title,duration,predecessors,team
a,Collect click logs,3,,search
b,Feature table,5,a,search
c,Baseline model,8,b,ranking
d,Offline evaluation,2,c,ranking
e,Serving gateway,6,,ranking
f,Canary release,2,d;e,ranking
g,Post-release review,1,f,nobody
`;
const TEAMS = `id,name,kind
ranking,Ranking,stream-aligned
search,Search,stream-aligned
`;

test('tables are imported, laid out, and taken back by one undo', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  const files = [join(desk.folder, 'tasks.csv'), join(desk.folder, 'teams.csv')];
  await writeFile(files[0] as string, TASKS);
  await writeFile(files[1] as string, TEAMS);

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Import tables…' }).click();
  await (await chooser).setFiles(files);
  const dialog = page.getByRole('dialog', { name: 'Import 2 tables' });
  await expect(dialog).toContainText('tasks, 7 rows');
  // The unknown team is reported with its place.
  await expect(dialog).toContainText('tasks.csv, line 8');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expectSaved(page);

  await showView(page, 'Roadmap');
  await expect(dependency(page, 'Offline evaluation', 'Canary release')).toBeAttached();
  await page.getByRole('button', { name: 'Show everything' }).first().click();
  const titles = [
    'Collect click logs',
    'Feature table',
    'Baseline model',
    'Offline evaluation',
    'Serving gateway',
    'Canary release',
    'Post-release review',
  ];
  for (const title of titles) await expect(task(page, title)).toBeVisible();
  await page.waitForTimeout(500);
  const boxes = await Promise.all(titles.map((title) => task(page, title).boundingBox()));
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (!box || !other) throw new Error('a card is not on the screen');
      const apart =
        box.x + box.width <= other.x ||
        other.x + other.width <= box.x ||
        box.y + box.height <= other.y ||
        other.y + other.height <= box.y;
      expect(apart, 'imported cards do not cover each other').toBe(true);
    }
  }
  const [first, second] = [boxes[0], boxes[1]];
  expect((first?.x ?? 0) < (second?.x ?? 0), 'what comes first stands further left').toBe(true);

  await page.keyboard.press('Control+z');
  for (const title of titles) await expect(task(page, title)).toHaveCount(0);
});
