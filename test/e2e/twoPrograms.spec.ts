import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectSaved, startFrom, team } from './harness/board.ts';
import { onlyFile, tablesOf } from './harness/onDisk.ts';
import { expect, test } from './harness/test.ts';

const addTeam = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press('t');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
};

test('a second program on the same file looks on, and takes over when the first has ended', async ({
  desk,
  secondDesk,
}) => {
  const first = await desk.start();
  await startFrom(first, 'Blank workspace');
  await addTeam(first, 'Ranking');
  await expectSaved(first);
  const file = await onlyFile(desk.folder, '.sqlite');

  const second = await secondDesk.start(file);
  const banner = second.getByRole('status').filter({ hasText: 'this file' });
  await expect(team(second, 'Ranking')).toBeVisible();
  await expect(banner).toContainText(/^Crewmap \(process \d+\) is working on this file\./);
  await expect(second.getByRole('banner').getByRole('status')).toHaveText('Read-only');
  await expect(second.getByRole('button', { name: 'Add a team' })).toBeDisabled();
  await expect(second.getByRole('button', { name: 'Start editing' })).toBeHidden();

  // What the first one does arrives by itself; what is typed in the second one goes nowhere.
  await second.evaluate(() => document.body.setAttribute('data-loaded-once', ''));
  await addTeam(second, 'Nobody wrote this');
  await addTeam(first, 'Search');
  await expect(team(second, 'Search')).toBeVisible();
  await first.keyboard.press('Control+z');
  await expect(team(second, 'Search')).toBeHidden();
  await first.keyboard.press('Control+Shift+z');
  await expect(team(second, 'Search')).toBeVisible();
  await expect(second.locator('body[data-loaded-once]')).toBeAttached();
  await expectSaved(first);

  await desk.end();
  await expect(banner).toContainText('Nobody else is working on this file any more.');
  await second.getByRole('button', { name: 'Start editing' }).click();
  await expect(banner).toBeHidden();
  await expectSaved(second);
  await addTeam(second, 'Platform');
  await expect(team(second, 'Platform')).toBeVisible();
  await expectSaved(second);
  await second.keyboard.press('Control+z');
  await expect(team(second, 'Platform')).toBeHidden();
  await second.keyboard.press('Control+Shift+z');
  await expect(team(second, 'Platform')).toBeVisible();
  await expectSaved(second);

  const { team: rows = [] } = await tablesOf(file, desk.folder);
  expect(rows.map(({ name }) => name)).toEqual(['Ranking', 'Search', 'Platform']);
});

test('the terminal cannot import into a file that is open, and says who has it', async ({ desk, terminal }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  await addTeam(page, 'Ranking');
  await expectSaved(page);
  const file = await onlyFile(desk.folder, '.sqlite');
  await writeFile(join(desk.folder, 'teams.csv'), 'id,name,kind\nsearch,Search,stream-aligned\n');

  const refused = await terminal('import', basename(file), 'teams.csv');
  expect(refused.exitCode).toBe(2);
  expect(refused.complained).toMatch(
    /^crewmap: Crewmap \(process \d+\) has this file open\..+nothing was changed\.\n$/,
  );
  expect(refused.said).toBe('');
  expect((await tablesOf(file, desk.folder))['team']).toHaveLength(1);

  await desk.end();
  const done = await terminal('import', basename(file), 'teams.csv');
  expect(done.exitCode, done.complained).toBe(0);
  expect((await tablesOf(file, desk.folder))['team']?.map(({ name }) => name)).toEqual(['Ranking', 'Search']);
});
