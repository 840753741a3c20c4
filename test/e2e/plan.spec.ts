import type { Locator, Page } from '@playwright/test';
import { expectSaved, runFromPalette, showView, startFrom, task } from './harness/board.ts';
import { expect, test } from './harness/test.ts';

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Panel' });
const part = (page: Page, name: 'Forecast' | 'Levelling' | 'What if' | 'Baselines'): Locator =>
  panel(page).getByRole('region', { name, exact: true });

async function startRoadmap(page: Page): Promise<void> {
  await startFrom(page, 'Infrastructure roadmap');
  await showView(page, 'Roadmap');
}

/** What stands above the canvas: the finish, and its P80 once it is known. */
const headline = (page: Page): Locator => page.locator('.canvas-summary');

test('the teams are levelled, some moves are accepted as one change, and undone', async ({ desk }) => {
  const page = await desk.start();
  await startRoadmap(page);
  await panel(page).getByRole('tab', { name: 'Plan' }).click();
  const levelling = part(page, 'Levelling');
  await levelling.getByRole('button', { name: 'Level the teams' }).click();
  const accept = levelling.getByRole('button', { name: /^Accept \d+ moves$/ });
  await expect(accept).toBeVisible();
  await expect(levelling.getByText(/schedules? tried/)).toBeVisible();
  const moves = levelling.getByRole('checkbox', { name: /^Move / });
  const all = await moves.count();
  expect(all).toBeGreaterThan(2);
  await expect(accept).toHaveText(`Accept ${all} moves`);

  await levelling.getByRole('button', { name: 'None', exact: true }).click();
  await expect(levelling.getByRole('button', { name: 'Accept 0 moves' })).toBeDisabled();
  await moves.nth(0).check();
  await moves.nth(1).check();
  await levelling.getByRole('button', { name: 'Accept 2 moves' }).click();
  await expect(levelling.getByText(/where levelling put/)).toBeVisible();
  await expect(levelling.getByRole('button', { name: 'Level the teams' })).toBeVisible();
  await expectSaved(page);

  await page.getByRole('application', { name: 'Roadmap canvas' }).focus();
  await page.keyboard.press('Control+z');
  await expect(levelling.getByText(/where levelling put/)).toBeHidden();
});

test('a forecast is made, kept up to date, and cancelled on the way', async ({ desk }) => {
  const page = await desk.start();
  await startRoadmap(page);
  await page.keyboard.press('Shift+f');
  const forecast = part(page, 'Forecast');
  const p80 = forecast.getByText('P80', { exact: true }).locator('xpath=..');
  await expect(p80).toBeVisible();
  // Bringing the section into view scrolls the panel, not the window's frame.
  expect((await page.getByRole('banner').boundingBox())?.y).toBe(0);
  await expect(forecast.getByRole('img', { name: /^How many runs finish when/ })).toBeVisible();
  await expect(headline(page)).toContainText('P80');
  const before = await p80.textContent();

  // An edit outdates it.
  await runFromPalette(page, 'Order GPU quota');
  await panel(page).getByRole('tab', { name: 'Inspector' }).click();
  await panel(page).getByRole('textbox', { name: 'Pessimistic' }).fill('90');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('tab', { name: 'Plan' }).click();
  await expect(async () => {
    // On a machine that is busy it takes so long that it waits to be asked.
    const again = forecast.getByRole('button', { name: 'Compute again' });
    if (await again.isVisible()) await again.click({ timeout: 1_000 });
    await expect(p80).not.toHaveText(before ?? '', { timeout: 1_000 });
  }).toPass();
  const after = await p80.textContent();

  await forecast.getByRole('button', { name: 'Details' }).click();
  await forecast.getByRole('textbox', { name: 'Runs' }).fill('1000000');
  await page.keyboard.press('Enter');
  await expect(forecast.getByRole('progressbar', { name: 'Forecasting' })).toBeVisible();
  await forecast.getByRole('button', { name: 'Cancel' }).click();
  await expect(forecast.getByRole('progressbar')).toBeHidden();
  await expect(p80).toHaveText(after ?? '');
});

test('a baseline is taken by keyboard and says what has slipped since', async ({ desk }) => {
  const page = await desk.start();
  await startRoadmap(page);
  await page.keyboard.press('b');
  await page.keyboard.type('Kick-off');
  await page.keyboard.press('Enter');
  const baselines = part(page, 'Baselines');
  await expect(baselines.getByText('Finish has not moved since Kick-off.')).toBeVisible();

  await runFromPalette(page, 'Feature store for batch');
  await panel(page).getByRole('tab', { name: 'Inspector' }).click();
  await panel(page).getByRole('textbox', { name: 'Likely' }).fill('15');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('tab', { name: 'Plan' }).click();
  await expect(baselines.getByText(/^Finish slipped 3 working days since Kick-off/)).toBeVisible();
  await baselines.getByRole('button', { name: /Feature store for batch/ }).click();
  await expect(task(page, 'Feature store for batch and online use')).toHaveClass(/selected/);

  await baselines.getByRole('button', { name: 'Delete Kick-off' }).click();
  await expect(baselines.getByText('Kick-off')).toBeHidden();
  await expectSaved(page);
});

test('floats and the headline count to a chosen milestone', async ({ desk }) => {
  const page = await desk.start();
  await startRoadmap(page);
  await page.keyboard.press('g');
  await page.keyboard.type('Upgrade the orch');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toContainText('Upgrade the orchestrator');
  await expect(headline(page)).toContainText('1 task');
  await expect(task(page, 'Upgrade the orchestrator').getByText('0 d')).toBeVisible();
});

test('the inspector edits whom a task needs, what may go wrong, and when its team works', async ({ desk }) => {
  const page = await desk.start();
  await startRoadmap(page);
  await runFromPalette(page, 'Upgrade the orchestrator');
  await panel(page).getByRole('tab', { name: 'Inspector' }).click();
  const inspector = panel(page);

  await inspector.getByRole('button', { name: 'Whom does it need?' }).click();
  await page.getByRole('combobox', { name: 'Whom does it need?' }).fill('Site whisperer');
  await page.keyboard.press('Enter');
  const needs = inspector.getByRole('textbox', { name: 'Site whisperer' });
  await expect(needs).toHaveValue('1');
  await needs.fill('1000000');
  await expect(inspector.getByRole('alert')).toHaveText('Write a number from 0 to 1000.');
  await needs.fill('0,5');
  await page.keyboard.press('Enter');
  await expect(needs).toHaveValue('0.5');

  await inspector.getByRole('textbox', { name: 'Add a risk' }).fill('The vendor is late');
  await page.keyboard.press('Enter');
  const risk = inspector.getByRole('group', { name: 'The vendor is late' });
  await risk.getByRole('textbox', { name: 'Chance' }).fill('30');
  await page.keyboard.press('Enter');
  await risk.getByRole('textbox', { name: 'Delay' }).fill('8');
  await page.keyboard.press('Enter');
  await expect(risk.getByRole('textbox', { name: 'Chance' })).toHaveValue('30');

  // Each edit is one step of undo: delay, chance, risk, amount, and the role type together with the demand.
  await page.getByRole('application', { name: 'Roadmap canvas' }).focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
  await expect(risk).toBeHidden();
  await expect(needs).toHaveValue('1');
  await page.keyboard.press('Control+z');
  await expect(needs).toBeHidden();

  await showView(page, 'Structure');
  await runFromPalette(page, 'Data Platform');
  await panel(page).getByRole('tab', { name: 'Inspector' }).click();
  await expect(inspector.getByText('As the workspace')).toBeVisible();
  await inspector.getByRole('button', { name: 'Friday' }).click();
  await expect(inspector.getByRole('button', { name: 'Friday' })).toHaveAttribute('aria-pressed', 'false');
  await inspector.getByRole('button', { name: 'Work as the workspace does' }).click();
  await expect(inspector.getByRole('button', { name: 'Friday' })).toHaveAttribute('aria-pressed', 'true');
  await inspector.getByRole('textbox', { name: 'Days off' }).fill('soon');
  await expect(inspector.getByRole('alert')).toContainText('is not a date');
  await inspector.getByRole('textbox', { name: 'Days off' }).fill('2027-01-04');
  await inspector.getByRole('textbox', { name: 'Days off' }).blur();
  await expectSaved(page);
});
