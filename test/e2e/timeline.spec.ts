import type { Locator, Page } from '@playwright/test';
import { boxOf, expectSaved, startFrom } from './harness/board.ts';
import { expect, test } from './harness/test.ts';

const grid = (page: Page): Locator => page.getByRole('treegrid');
const row = (page: Page, title: string): Locator => page.getByRole('row', { name: new RegExp(`^${title}`) });
/** The bars themselves are for eyes and hands; their rows say the same in words. */
const bar = (page: Page, title: string): Locator => row(page, title).locator('[data-part="bar"]');

/** Presses the middle of a bar, or its right edge, and moves the hand so far. */
async function take(page: Page, of: Locator, dx: number, edge: 'middle' | 'right' = 'middle'): Promise<void> {
  const { x, y, width, height } = await boxOf(of);
  const from = { x: edge === 'middle' ? x + width / 2 : x + width - 2, y: y + height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + dx / 2, from.y, { steps: 3 });
  await page.mouse.move(from.x + dx, from.y, { steps: 3 });
}

test('a plan is made, linked, moved and re-estimated without a pointer', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  await page.keyboard.press('3');
  await expect(page.getByText('When does it happen?')).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('Collect data');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Train model');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Train model')).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Collect data')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(row(page, 'Collect data')).toContainText('1 d');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(row(page, 'Collect data')).toContainText('2 d');

  await page.keyboard.press('d');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Linked Collect data to Train model')).toBeAttached();
  await expect(row(page, 'Train model')).toBeVisible();

  const start = await row(page, 'Train model').getByRole('gridcell').nth(3).textContent();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(row(page, 'Train model').getByRole('gridcell').nth(3)).not.toHaveText(start ?? '');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Train model').getByRole('gridcell').nth(3)).toHaveText(start ?? '');
  await expectSaved(page);
});

test('bars are moved, stretched and linked by hand, and Escape takes a drag back', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Infrastructure roadmap');
  await page.getByRole('radio', { name: 'Timeline' }).click();
  const title = 'Upgrade the orchestrator';
  const cells = () => row(page, title).getByRole('gridcell').allTextContents();
  await expect(bar(page, title)).toBeVisible();
  const before = await cells();

  await take(page, bar(page, title), 80);
  await expect(page.getByText(/^Starts .* later$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await cells()).toEqual(before);

  await take(page, bar(page, title), 80);
  await page.mouse.up();
  await expect.poll(cells).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(cells).toEqual(before);

  await take(page, bar(page, title), 60, 'right');
  await expect(page.getByText(/^Takes \d+ d$/)).toBeVisible();
  await page.mouse.up();
  await expect.poll(async () => (await cells())[2]).not.toBe(before[2]);

  // Its finish, drawn back to what leads to it, would close a loop.
  const waits = 'Common feature definitions';
  await bar(page, waits).hover();
  const dot = await boxOf(row(page, waits).locator('[data-part="link-finish"]'));
  const first = await boxOf(row(page, 'Inventory of data sets'));
  await page.mouse.move(dot.x + 5, dot.y + 5);
  await page.mouse.down();
  await page.mouse.move(dot.x + 30, first.y + first.height / 2, { steps: 4 });
  await expect(page.getByText('That would close a loop')).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText(/^This link would close a loop: /)).toBeVisible();
  await expectSaved(page);
});

test('the load chart says who is asked for too much, and shows why', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Infrastructure roadmap');
  await page.getByRole('radio', { name: 'Timeline' }).click();
  await expect(grid(page)).toBeVisible();
  await page.keyboard.press('Shift+L');
  const overload = page.getByRole('button', { name: /^Overload / }).first();
  await overload.click();
  const popover = page.getByRole('dialog', { name: 'Asked for more than there is' });
  await expect(popover).toContainText(/FTE asked for/);
  const causes = await popover.getByRole('listitem').allTextContents();
  await popover.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('row', { selected: true })).toHaveCount(causes.length);
});
