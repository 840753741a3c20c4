import { expectSaved, seat, showView, startFrom, task, team } from './harness/board.ts';
import { onlyFile, pdfText } from './harness/onDisk.ts';
import { expect, test } from './harness/test.ts';

test('from the first start to a PDF with the mouse', async ({ desk }) => {
  const page = await desk.start();
  await expect(page.getByRole('heading', { name: 'Crewmap' })).toBeVisible();
  await startFrom(page, 'Small ML team');
  await expect(team(page, 'Churn Prediction')).toBeVisible();

  await page.getByRole('button', { name: 'Add a team' }).click();
  await page.keyboard.type('Growth');
  await team(page, 'Churn Prediction').click({ position: { x: 60, y: 14 } });
  await expect(team(page, 'Growth')).toBeVisible();

  await showView(page, 'Roadmap');
  await expect(task(page, 'Baseline model')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Critical path' })).toBeVisible();
  await expectSaved(page);

  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Export as PDF' }).click();
  await expect(page.getByText(/^Saved Small ML team\.pdf in .+, 5 pages\.$/).first()).toBeVisible({ timeout: 60_000 });

  const pages = await pdfText(await onlyFile(desk.folder, '.pdf'));
  expect(pages).toHaveLength(5);
  expect(pages[0]).toContain('Structure');
  expect(pages[0]).toContain('Growth');
  expect(pages[0]).toContain('Vacant seat');
  expect(pages[1]).toContain('Critical path: 8 tasks');
  expect(pages[1]).toContain('Baseline model');
  expect(pages[2]).toContain('Timeline');
  expect(pages[2]).toContain('Baseline model');
  expect(pages[3]).toContain('Load');
  expect(pages[3]).toContain('ML Engineer');
  expect(pages[4]).toContain('Findings');
  for (const [index, words] of pages.entries()) {
    expect(words).toContain('Small ML team');
    expect(words).toContain(`${index + 1} of 5`);
  }
});

test('from the first start to a PDF with the keyboard alone', async ({ desk }) => {
  const page = await desk.start();
  const { keyboard } = page;
  await expect(page.getByRole('button', { name: /^Blank workspace/ })).toBeVisible();
  for (let presses = 0; presses < 12; presses++) {
    await keyboard.press('Tab');
    const reached = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (reached.startsWith('Blank workspace')) break;
  }
  await keyboard.press('Enter');
  await expect(page.getByRole('application', { name: 'Structure canvas' })).toBeVisible();

  await keyboard.press('t');
  await keyboard.type('Ranking');
  await keyboard.press('Enter');
  await keyboard.press('r');
  for (const entry of ['Mira Okafor, ML Engineer', 'Jon Aldana, Data Scientist, 0.5', '?, SRE']) {
    await keyboard.type(entry);
    await keyboard.press('Enter');
  }
  await keyboard.press('Escape');
  await expect(seat(page, 'Mira Okafor', 'Ranking')).toBeVisible();
  await expect(seat(page, 'Vacant seat', 'Ranking')).toBeVisible();

  await keyboard.press('2');
  await expect(page.getByRole('application', { name: 'Roadmap canvas' })).toBeVisible();
  await keyboard.press('n');
  await keyboard.type('Collect click logs');
  await keyboard.press('Enter');
  await expect(task(page, 'Collect click logs')).toBeVisible();
  await keyboard.press('Tab');
  await keyboard.type('Train ranking');
  await keyboard.press('Enter');
  await expect(task(page, 'Train ranking')).toHaveAccessibleName(/depends on Collect click logs/);
  await expectSaved(page);

  await keyboard.press('Control+e');
  await expect(page.getByText(/^Saved .+\.pdf in .+, 4 pages\.$/).first()).toBeVisible({ timeout: 60_000 });
  const words = (await pdfText(await onlyFile(desk.folder, '.pdf'))).join(' ');
  for (const expected of ['Ranking', 'Mira Okafor', 'Jon Aldana', 'Collect click logs', 'Train ranking']) {
    expect(words).toContain(expected);
  }
});
