import { expect, type Locator, type Page } from '@playwright/test';

/** The app in the words of who uses it. */
export const team = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: new RegExp(`^Team ${literally(name)},`) });
export const task = (page: Page, title: string): Locator =>
  page.getByRole('group', { name: new RegExp(`^Task ${literally(title)},`) });
export const seat = (page: Page, person: string, teamName: string): Locator =>
  page.getByRole('group', { name: new RegExp(`^${literally(person)}, .* in ${literally(teamName)}(,|$)`) });
export const dependency = (page: Page, from: string, to: string): Locator =>
  page.getByRole('img', { name: new RegExp(`^Dependency from ${literally(from)} to ${literally(to)}(,|$)`) });

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export async function startFrom(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${literally(title)}`) }).click();
  await expect(page.getByRole('radiogroup', { name: 'Views' })).toBeVisible();
}

export async function showView(page: Page, name: 'Structure' | 'Roadmap'): Promise<void> {
  await page.getByRole('radio', { name }).click();
  await expect(page.getByRole('application', { name: `${name} canvas` })).toBeVisible();
}

/** Ctrl+K, some words, Enter. */
export async function runFromPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Commands/ })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: /^Commands/ })).toBeHidden();
}

/** All that was done is on disk. */
export const expectSaved = (page: Page): Promise<void> =>
  expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');

/** Where a card stands once it no longer moves, on the screen. */
export async function boxOf(card: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  let last = '';
  let box = await card.boundingBox();
  await expect
    .poll(async () => {
      box = await card.boundingBox();
      const before = last;
      last = JSON.stringify(box);
      return box !== null && last === before;
    })
    .toBe(true);
  return box as NonNullable<typeof box>;
}

/** Presses on one place, moves in steps as a hand does, and lets go on another. */
export async function dragTo(
  page: Page,
  from: Locator,
  to: Locator,
  grip = { x: 30, y: 12 },
  drop = { x: 60, y: 60 },
): Promise<void> {
  const [start, end] = [await boxOf(from), await boxOf(to)];
  await page.mouse.move(start.x + grip.x, start.y + grip.y);
  await page.mouse.down();
  await page.mouse.move(start.x + grip.x + 8, start.y + grip.y + 8, { steps: 3 });
  await page.mouse.move(end.x + drop.x, end.y + drop.y, { steps: 12 });
  await page.waitForTimeout(120);
  await page.mouse.up();
}
