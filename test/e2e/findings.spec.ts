import type { Locator, Page } from '@playwright/test';
import { expectSaved, seat, showView, startFrom, task, team } from './harness/board.ts';
import { expect, test } from './harness/test.ts';

const TEAMS = `Ranking
  Mira Okafor – ML Engineer
  Jon Aldana – Data Scientist
Search
  ? – Product Manager *
  Dana Weiss – SRE
Platform
  Ivo Petrov – SRE *
  Dana Weiss – SRE
`;
const TASKS = `Collect logs ~3d @Ranking
Train model ~5d @Ranking
Order GPUs @Ranking
Release notes ~1d
Collect logs -> Train model
`;

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Panel' });
/** A finding by its title. */
const finding = (page: Page, title: string | RegExp): Locator =>
  panel(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: title, exact: true }) });
/** A count in the top bar, such as "1 problem". */
const count = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('banner').getByRole('button', { name: words, exact: true });

async function addOutline(page: Page, lines: 'Teams' | 'Tasks', text: string): Promise<void> {
  await page.getByRole('button', { name: 'Type or paste an outline…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Type it the way you say it' });
  await dialog.getByRole('radio', { name: lines }).click();
  await dialog.getByRole('textbox', { name: 'Outline' }).fill(text);
  await dialog.getByRole('button', { name: 'Add to the workspace' }).click();
  await expect(dialog).toBeHidden();
}

/** Three teams and four tasks with something of everything to say about them, drawn on a blank board. */
async function drawTrouble(page: Page): Promise<void> {
  await startFrom(page, 'Blank workspace');
  await addOutline(page, 'Teams', TEAMS);
  await addOutline(page, 'Tasks', TASKS);
  await showView(page, 'Roadmap');
  await expect(task(page, 'Release notes')).toBeVisible();
}

/** Presses the button of a finding and answers what it asks with one of the names it offers. */
async function fix(page: Page, title: string, button: string, question: string, answer: string): Promise<void> {
  await finding(page, title).getByRole('button', { name: button }).click();
  const asked = page.getByRole('dialog', { name: button });
  await asked.getByRole('combobox', { name: question }).fill(answer);
  await asked.getByRole('option', { name: answer }).first().click();
  await expect(asked).toBeHidden();
  await expect(finding(page, title)).toHaveCount(0);
}

test('a board stays quiet until somebody asks; then findings are counted, shown and filtered', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  const notAsked = page.getByRole('banner').getByText('Not asked yet');
  await expect(notAsked).toBeVisible();
  await addOutline(page, 'Teams', TEAMS);
  await addOutline(page, 'Tasks', TASKS);
  await showView(page, 'Structure');
  await expect(seat(page, 'Ivo Petrov', 'Platform')).toBeVisible();
  await expectSaved(page);
  await expect(notAsked).toBeVisible();
  await expect(count(page, /problem|warning|note/)).toHaveCount(0);
  await panel(page).getByRole('tab', { name: 'Findings' }).click();
  await expect(panel(page)).toContainText('Nobody has asked yet');
  await expect(panel(page).getByRole('listitem')).toHaveCount(0);

  // Who looks at the roadmap asks about dates, and about nothing else.
  await showView(page, 'Roadmap');
  const warning = finding(page, 'Order GPUs has no estimate');
  await expect(warning).toBeVisible();
  await expect(count(page, '1 warning')).toHaveText('1');
  await expect(count(page, /problem/)).toHaveCount(0);
  const rest = panel(page).getByRole('button', { name: 'Ownership: not asked yet. Check it now.' });
  await expect(rest).toBeVisible();

  await page.keyboard.press('c');
  await expect(rest).toBeHidden();
  await expect(count(page, '1 problem')).toHaveText('1');
  const problem = finding(page, 'Release notes has no accountable team');
  const note = finding(page, 'Ranking has no lead');
  for (const one of [problem, warning, note]) await expect(one).toBeVisible();

  // The filter of the panel and the counts of the bar say the same.
  const severities = panel(page).getByRole('group', { name: 'Severities to show' });
  await severities.getByRole('button', { name: /warning/ }).click();
  await expect(warning).toBeHidden();
  await expect(problem).toBeVisible();
  await severities.getByRole('button', { name: /warning/ }).click();
  await expect(warning).toBeVisible();
  await count(page, '1 problem').click();
  await expect(problem).toBeVisible();
  await expect(warning).toBeHidden();
  await expect(note).toBeHidden();
  await expect(severities.getByRole('button', { name: '1 problem' })).toHaveAttribute('aria-pressed', 'true');
  await expect(severities.getByRole('button', { name: '1 note' })).toHaveAttribute('aria-pressed', 'false');
});

test('a finding shows what it is about', async ({ desk }) => {
  const page = await desk.start();
  await drawTrouble(page);
  // Far away from the cards.
  await page.getByRole('application', { name: 'Roadmap canvas' }).hover();
  await page.mouse.wheel(0, 6000);
  await expect(task(page, 'Release notes')).not.toBeInViewport();
  await page.keyboard.press('c');
  await finding(page, 'Release notes has no accountable team')
    .getByRole('button', { name: 'Release notes has no accountable team' })
    .click();
  await expect(task(page, 'Release notes')).toBeInViewport({ ratio: 1 });
  await panel(page).getByRole('tab', { name: 'Inspector' }).click();
  await expect(panel(page).getByRole('textbox', { name: 'Title' })).toHaveValue('Release notes');

  await panel(page).getByRole('tab', { name: 'Findings' }).click();
  await finding(page, 'Ranking has no lead').getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('application', { name: 'Structure canvas' })).toBeVisible();
  await expect(team(page, 'Ranking')).toBeInViewport({ ratio: 1 });
  await panel(page).getByRole('tab', { name: 'Inspector' }).click();
  await expect(panel(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Ranking');
});

test('the button of a finding repairs what it found', async ({ desk }) => {
  const page = await desk.start();
  await drawTrouble(page);
  await page.keyboard.press('c');

  await fix(page, 'Release notes has no accountable team', 'Assign owner…', 'Who is accountable?', 'Platform');
  await expect(task(page, 'Release notes')).toHaveAccessibleName(/owner Platform/);
  await expect(count(page, /problem/)).toHaveCount(0);

  await finding(page, 'Order GPUs has no estimate').getByRole('button', { name: 'Set estimate…' }).click();
  const estimate = page.getByRole('dialog', { name: 'Set estimate…' });
  await estimate.getByRole('textbox', { name: 'Estimate' }).fill('8-4-2d');
  await expect(estimate).toContainText('three rising points');
  await expect(estimate.getByRole('button', { name: 'Set', exact: true })).toBeDisabled();
  await estimate.getByRole('textbox', { name: 'Estimate' }).fill('2-4-8d');
  await estimate.getByRole('button', { name: 'Set', exact: true }).click();
  await expect(finding(page, 'Order GPUs has no estimate')).toHaveCount(0);
  await expect(task(page, 'Order GPUs')).toHaveAccessibleName(/2–4–8 d/);

  await page.keyboard.press('1');
  await fix(page, 'Ranking has no lead', 'Name a lead…', 'Who leads this team?', 'Jon Aldana');
  await expect(seat(page, 'Jon Aldana', 'Ranking')).toHaveAccessibleName(/[Ll]ead/);
  await fix(page, 'The lead seat of Search is vacant', 'Fill the seat…', 'Who sits here?', 'Zoe Marsh');
  await expect(seat(page, 'Zoe Marsh', 'Search')).toBeVisible();

  // Each repair was one change.
  await page.keyboard.press('Control+z');
  await expect(finding(page, 'The lead seat of Search is vacant')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(finding(page, 'Ranking has no lead')).toBeVisible();
  await expectSaved(page);
});

test('a team that is asked for too much is levelled from its finding', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Infrastructure roadmap');
  await page.keyboard.press('c');
  await panel(page).getByRole('tab', { name: 'Findings' }).click();
  const overload = finding(page, /is asked for [\d.]+ FTE of .* and has [\d.]+$/);
  await overload.first().getByRole('button', { name: 'Level the teams' }).click();
  const levelling = panel(page).getByRole('region', { name: 'Levelling', exact: true });
  await levelling.getByRole('button', { name: /^Accept \d+ moves$/ }).click();
  await expectSaved(page);
  await panel(page).getByRole('tab', { name: 'Findings' }).click();
  await expect(finding(page, /has no accountable team$/)).toBeVisible();
  await expect(overload).toHaveCount(0);
});

test('what is about one person is not shown on the wall', async ({ desk }) => {
  const page = await desk.start();
  await drawTrouble(page);
  await page.keyboard.press('c');
  const warnings = async (): Promise<number> =>
    Number.parseInt((await count(page, /warning/).getAttribute('aria-label')) ?? '', 10);
  const personal = finding(page, /^One person fills 2 FTE/);
  await expect(personal).toBeVisible();
  await personal.getByRole('button', { name: 'Why?' }).click();
  await expect(personal).toContainText('About one person: hidden while you present.');
  const before = await warnings();

  await page.getByRole('button', { name: 'Present' }).click();
  await expect(panel(page)).toBeHidden();
  await expect.poll(warnings).toBe(before - 1);
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(personal).toBeVisible();
  expect(await warnings()).toBe(before);
});
