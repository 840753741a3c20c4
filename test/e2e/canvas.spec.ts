import type { Locator, Page } from '@playwright/test';
import { boxOf, dependency, dragTo, expectSaved, seat, showView, startFrom, task, team } from './harness/board.ts';
import { onlyFile, tablesOf } from './harness/onDisk.ts';
import { expect, test } from './harness/test.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Panel' });
const frame = (page: Page, name: string): Locator => page.getByRole('group', { name: `Frame ${name}`, exact: true });

/** Types names one after another; each key ends the name before it. */
async function type(page: Page, ...steps: readonly (readonly [words: string, key: string])[]): Promise<void> {
  for (const [words, key] of steps) {
    await page.keyboard.type(words);
    await page.keyboard.press(key);
  }
}

/** Where the cards of the tasks stand in the file, in canvas pixels, by title. */
async function spotsOnDisk(file: string, scratch: string) {
  const { task: tasks = [], placement = [] } = await tablesOf(file, scratch);
  return Object.fromEntries(
    tasks.map(({ id, title }) => {
      const place = placement.find(({ entity_id }) => entity_id === id);
      return [String(title), { x: place?.['x'], y: place?.['y'] }];
    }),
  );
}

/** Moves in steps as a hand does and leaves the button down. */
async function carry(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y + 6, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 10 });
}

test('teams, seats and sub-teams are typed, renamed, folded and moved on the canvas', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  await page.keyboard.press('t');
  await type(
    page,
    ['Search', 'Tab'],
    ['Ann Lee, SRE, 0.5', 'Enter'],
    ['?, ML Engineer', 'Enter'],
    ['Bob Roy', 'Tab'],
    ['Rankin', 'Tab'],
    ['Eva Sand, Data Scientist', 'Enter'],
  );
  await page.keyboard.press('Escape');
  await expect(seat(page, 'Ann Lee', 'Search')).toHaveAccessibleName(/0\.5 FTE/);
  await expect(seat(page, 'Vacant seat', 'Search')).toHaveAccessibleName(/ML Engineer/);
  await expect(seat(page, 'Bob Roy', 'Search')).toBeVisible();
  await expect(seat(page, 'Eva Sand', 'Rankin')).toBeVisible();
  await expect(team(page, 'Rankin')).toHaveAccessibleName(/Sub-team/);
  await expect(team(page, 'Search')).toHaveAccessibleName(/2\.5 of 3\.5 FTE/);

  // F2 types over the name, Escape keeps it.
  await team(page, 'Rankin').click({ position: { x: 60, y: 12 } });
  await page.keyboard.press('F2');
  await type(page, ['Ranking', 'Enter']);
  await expect(seat(page, 'Eva Sand', 'Ranking')).toBeVisible();
  await page.keyboard.press('F2');
  await type(page, ['Nonsense', 'Escape']);
  await expect(team(page, 'Ranking')).toBeVisible();
  await expect(team(page, 'Nonsense')).toHaveCount(0);

  // Folded, a team says what it holds.
  await team(page, 'Search').click({ position: { x: 60, y: 14 } });
  await page.keyboard.press('e');
  await expect(seat(page, 'Ann Lee', 'Search')).toHaveCount(0);
  await expect(team(page, 'Ranking')).toHaveCount(0);
  for (const said of ['3 people', '1 sub-team', '1 vacant']) await expect(team(page, 'Search')).toContainText(said);
  await page.getByRole('button', { name: 'Expand Search' }).click();
  await expect(team(page, 'Ranking')).toBeVisible();
  await page.keyboard.press('Escape');

  // Out of its team: a team of its own. Escape in the middle of the way: nothing.
  const start = await boxOf(team(page, 'Ranking'));
  const grip = { x: start.x + 60, y: start.y + 12 };
  const whole = await boxOf(team(page, 'Search'));
  const outside = { x: whole.x + 120, y: whole.y + whole.height + 120 };
  await carry(page, grip, outside);
  await expect.poll(async () => (await team(page, 'Ranking').boundingBox())?.y).toBeGreaterThan(start.y + 60);
  await page.keyboard.press('Escape');
  await page.mouse.move(outside.x + 10, outside.y, { steps: 2 });
  await page.mouse.up();
  await expect.poll(() => team(page, 'Ranking').boundingBox()).toEqual(start);
  await expect(team(page, 'Search')).toHaveAccessibleName(/2\.5 of 3\.5 FTE/);

  await carry(page, grip, outside);
  await page.mouse.up();
  await expect(team(page, 'Search')).toHaveAccessibleName(/1\.5 of 2\.5 FTE/);
  await expect(team(page, 'Ranking')).not.toHaveAccessibleName(/Sub-team/);
  await page.keyboard.press('Escape');
  await boxOf(team(page, 'Ranking'));
  await dragTo(page, team(page, 'Ranking'), team(page, 'Search'), { x: 60, y: 12 }, { x: 120, y: 50 });
  await expect(team(page, 'Search')).toHaveAccessibleName(/2\.5 of 3\.5 FTE/);
  await expectSaved(page);
});

test('tasks are typed in a row with Enter, Tab and Ctrl+arrow, and nudged', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  await showView(page, 'Roadmap');
  await page.keyboard.press('n');
  await type(page, ['Alpha ~3d', 'Tab'], ['Beta ~2d', 'Enter']);
  await expect(dependency(page, 'Alpha', 'Beta')).toBeAttached();
  // The one beside it waits for the same task.
  await page.keyboard.press('Enter');
  await type(page, ['Gamma', 'Enter']);
  await expect(dependency(page, 'Alpha', 'Gamma')).toBeAttached();
  await expect(dependency(page, 'Beta', 'Gamma')).toHaveCount(0);
  await page.keyboard.press('Control+ArrowRight');
  await type(page, ['Delta', 'Enter']);
  await expect(dependency(page, 'Gamma', 'Delta')).toBeAttached();
  await task(page, 'Alpha').click({ position: { x: 100, y: 70 } });
  await page.keyboard.press('Control+ArrowLeft');
  await type(page, ['Omega', 'Enter']);
  await expect(dependency(page, 'Omega', 'Alpha')).toBeAttached();
  await page.keyboard.press('F2');
  await type(page, ['Kick-off', 'Enter']);
  await expect(dependency(page, 'Kick-off', 'Alpha')).toBeAttached();

  await page.getByRole('button', { name: 'Show everything' }).first().click();
  const titles = ['Kick-off', 'Alpha', 'Beta', 'Gamma', 'Delta'];
  const boxes = new Map<string, Awaited<ReturnType<typeof boxOf>>>();
  for (const title of titles) boxes.set(title, await boxOf(task(page, title)));
  const left = (title: string) => boxes.get(title)?.x ?? Number.NaN;
  expect(left('Kick-off')).toBeLessThan(left('Alpha'));
  expect(left('Alpha')).toBeLessThan(left('Beta'));
  expect(left('Gamma')).toBeCloseTo(left('Beta'), 0);
  expect(left('Gamma')).toBeLessThan(left('Delta'));

  // Two presses are one step of undo.
  const card = task(page, 'Delta');
  await card.click({ position: { x: 100, y: 60 } });
  const before = await boxOf(card);
  const zoom = before.width / 200;
  const file = await onlyFile(desk.folder, '.sqlite');
  const spots = await spotsOnDisk(file, desk.folder);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(async () => (await card.boundingBox())?.x).toBeCloseTo(before.x + 8 * zoom, 0);
  expect((await boxOf(card)).y).toBeCloseTo(before.y + 80 * zoom, 0);
  // Undo at once, before the keys have come to rest.
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await card.boundingBox())?.x).toBeCloseTo(before.x, 0);
  await expect.poll(async () => (await card.boundingBox())?.y).toBeCloseTo(before.y, 0);
  await expectSaved(page);
  expect(await spotsOnDisk(file, desk.folder)).toEqual(spots);
});

test('links are drawn from the edge of a card, onto a card and onto nothing; dates say why', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  await showView(page, 'Roadmap');
  for (const title of ['Collect data ~3d', 'Train model ~5d']) {
    await page.keyboard.press('n');
    await type(page, [title, 'Enter']);
  }
  await page.keyboard.press('Escape');
  const [first, second] = [task(page, 'Collect data'), task(page, 'Train model')];
  await expect(second).toHaveAccessibleName(/depends on nothing/);
  await first.hover();
  const finish = 'Finish of the task: drag to link';
  await dragTo(page, first.getByTitle(finish), second, { x: 4, y: 4 }, { x: 40, y: 40 });
  await expect(dependency(page, 'Collect data', 'Train model')).toBeAttached();
  await expect(second).toHaveAccessibleName(/depends on Collect data/);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show everything' }).first().click();
  // Let go over nothing: the task that comes after, and nothing where no name follows.
  await second.hover();
  const { x, y, width, height } = await boxOf(second);
  const edge = { x: x + width, y: y + height / 2 };
  await carry(page, edge, { x: edge.x + 90, y: edge.y - 160 });
  await page.mouse.up();
  await expect(page.getByRole('textbox', { name: 'What has to be done?' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: /^Task / })).toHaveCount(2);
  await carry(page, edge, { x: edge.x + 90, y: edge.y - 160 });
  await page.mouse.up();
  await type(page, ['Release model ~1d', 'Enter']);
  await expect(dependency(page, 'Train model', 'Release model')).toBeAttached();
  const made = await boxOf(task(page, 'Release model'));
  expect(made.x).toBeGreaterThan(x + width);
  expect(made.y + made.height).toBeLessThan(y + height / 2);

  // One sentence for each task of the chain, and what the float means.
  await task(page, 'Release model')
    .getByRole('button', { name: /^Why this date\?/ })
    .click();
  const why = page.getByRole('dialog', { name: 'Why this date?' });
  await expect(why.getByRole('listitem')).toHaveText([
    /^Starts .+ because Train model finishes .+\.$/,
    /^Train model starts .+ because Collect data finishes .+\.$/,
    /^Collect data starts .+: that is the first working day of the project\.$/,
    /^It is critical: any slip moves the project finish, .+\.$/,
  ]);
  await why.getByRole('button', { name: /^Collect data starts/ }).click();
  await expect(why).toBeHidden();
  await expect(panel(page).getByRole('textbox', { name: 'Title' })).toHaveValue('Collect data');
  await panel(page).getByRole('button', { name: 'Why this date?' }).click();
  await expect(panel(page).getByText(/that is the first working day of the project\.$/)).toBeVisible();
});

test('a card that would stand under the map is brought out from under it', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  await showView(page, 'Roadmap');
  await page.keyboard.press('n');
  await type(page, ['Collect data', 'Enter']);
  await page.keyboard.press('Escape');
  const { x, y, width, height } = await boxOf(task(page, 'Collect data'));
  await task(page, 'Collect data').hover();
  const map = await boxOf(page.locator('.mini-map'));
  await carry(page, { x: x + width, y: y + height / 2 }, { x: map.x - 40, y: map.y + map.height / 2 });
  await page.mouse.up();
  await type(page, ['Train model', 'Enter']);
  const made = await boxOf(task(page, 'Train model'));
  expect(made.x + made.width < map.x || made.y + made.height < map.y).toBe(true);
});

test('tidying moves what may move, leaves what is pinned, and is one step of undo', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  await showView(page, 'Roadmap');
  await page.keyboard.press('n');
  await type(page, ['Plan', 'Tab'], ['Build', 'Tab'], ['Test', 'Enter']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show everything' }).first().click();
  await boxOf(task(page, 'Test'));
  // The first one is thrown far down to the right, the last one is pinned where it stands.
  const from = await boxOf(task(page, 'Plan'));
  const grip = { x: from.x + from.width / 2, y: from.y + from.height - 6 };
  await carry(page, grip, { x: grip.x + 320, y: grip.y + 250 });
  await page.mouse.up();
  await task(page, 'Test').click({ position: { x: 60, y: 60 } });
  await page.keyboard.press('p');
  await expect(task(page, 'Test').getByLabel('Pinned: tidying leaves it here')).toBeVisible();
  await expectSaved(page);
  const file = await onlyFile(desk.folder, '.sqlite');
  const spots = () => spotsOnDisk(file, desk.folder);
  const before = await spots();

  const thrown = await boxOf(task(page, 'Plan'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Y');
  await expect.poll(async () => (await task(page, 'Plan').boundingBox())?.y).not.toBe(thrown.y);
  await expectSaved(page);
  const after = await spots();
  expect(after['Plan']).not.toEqual(before['Plan']);
  expect(after['Test']).toEqual(before['Test']);
  expect(Number(after['Plan']?.x)).toBeLessThan(Number(after['Build']?.x));

  await boxOf(task(page, 'Plan'));
  await page.keyboard.press('Control+z');
  await expect.poll(spots).toEqual(before);
});

test('a frame is made, renamed, resized and deleted; a marquee takes cards, not frames', async ({ desk }) => {
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  await showView(page, 'Roadmap');
  await page.keyboard.press('n');
  await type(page, ['Plan', 'Tab'], ['Build', 'Enter']);
  await page.keyboard.press('Control+ArrowDown');
  await type(page, ['Write docs', 'Enter']);
  await page.keyboard.press('Escape');

  const [plan, build] = [await boxOf(task(page, 'Plan')), await boxOf(task(page, 'Build'))];
  // Everything the marquee touches, and nothing else.
  await carry(
    page,
    { x: plan.x - 40, y: plan.y - 40 },
    { x: build.x + build.width - 30, y: build.y + build.height - 20 },
  );
  await page.mouse.up();
  await expect(panel(page)).toContainText('2 tasks');

  // Around what is selected.
  await page.keyboard.press('f');
  await type(page, ['First half', 'Enter']);
  await expect(frame(page, 'First half')).toBeVisible();
  const around = await boxOf(frame(page, 'First half'));
  expect(around.x).toBeLessThan(plan.x);
  expect(around.x + around.width).toBeGreaterThan(build.x + build.width);
  await page.keyboard.press('F2');
  await type(page, ['Phase one', 'Enter']);
  await expect(frame(page, 'Phase one')).toBeVisible();
  await expect(frame(page, 'First half')).toHaveCount(0);

  // By its corner; the other corner stays.
  await expect(panel(page)).toContainText(/A named area on the roadmap canvas, \d+ × \d+ px\./);
  const corner = { x: around.x + around.width, y: around.y + around.height };
  await carry(page, corner, { x: corner.x + 96, y: corner.y + 64 });
  await page.mouse.up();
  const grown = await boxOf(frame(page, 'Phase one'));
  expect(grown.x).toBeCloseTo(around.x, 0);
  expect(grown.y).toBeCloseTo(around.y, 0);
  expect(Math.abs(grown.width - around.width - 96)).toBeLessThanOrEqual(8);
  expect(Math.abs(grown.height - around.height - 64)).toBeLessThanOrEqual(8);
  await page.keyboard.press('Control+z');
  await expect.poll(() => frame(page, 'Phase one').boundingBox()).toEqual(around);

  // A marquee over all of it takes the tasks.
  await page.keyboard.press('Escape');
  const docs = await boxOf(task(page, 'Write docs'));
  await carry(
    page,
    { x: around.x - 30, y: around.y - 30 },
    { x: docs.x + docs.width + 40, y: docs.y + docs.height + 20 },
  );
  await page.mouse.up();
  await expect(panel(page)).toContainText('3 tasks');

  await page.keyboard.press('Escape');
  await frame(page, 'Phase one').getByText('Phase one').click();
  await page.keyboard.press('Delete');
  await expect(frame(page, 'Phase one')).toHaveCount(0);
  await expect(page.getByRole('group', { name: /^Task / })).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(frame(page, 'Phase one')).toBeVisible();
  await expectSaved(page);
});
