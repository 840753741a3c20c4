import { expectSaved, startFrom, team } from './harness/board.ts';
import { onlyFile, tablesOf } from './harness/onDisk.ts';
import { expect, test } from './harness/test.ts';

const TEAMS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Ranking',
    [
      'Mira Okafor, ML Engineer',
      'Jon Aldana, Data Scientist',
      'Lea Brandt, Product Manager',
      'Sunita Rao, ML Engineer',
      'Luka Horvat, SRE',
    ],
  ],
  [
    'ML Platform',
    [
      'Sam Whitlock, DevOps Engineer',
      'Noor Haddad, Software Engineer',
      'Erik Lund, SRE',
      'Ada Kim, Software Engineer',
      'Quang Le, ML Engineer',
    ],
  ],
  [
    'Data Engineering',
    [
      'Yuki Tan, Data Engineer',
      'Omar Said, Data Engineer',
      'Ruth Cole, Analyst',
      'Ivo Petrov, Data Engineer',
      'Mei Chen, Software Engineer',
    ],
  ],
  [
    'Validation',
    [
      'Ines Farah, QA Engineer',
      'Priya Nair, Model Validator',
      'Elif Kaya, QA Engineer',
      'Rohan Gupta, Model Validator',
      'Kofi Asante, Analyst',
    ],
  ],
];
const STREAMS: readonly (readonly [string, string])[] = [
  ['logs', 'Data Engineering'],
  ['features', 'Data Engineering'],
  ['training', 'Ranking'],
  ['serving', 'ML Platform'],
  ['checks', 'Validation'],
];
const STEPS = ['Plan', 'Design', 'Build', 'Test', 'Roll out', 'Review'];
const KEYS_PER_SECOND = 5;

test('a blank file becomes 20 people, 4 teams and 30 owned, linked tasks within ten minutes of typing', async ({
  desk,
}) => {
  test.setTimeout(240_000);
  const page = await desk.start();
  await startFrom(page, 'Blank workspace');
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += key.split('+').length;
    await page.keyboard.press(key);
  };
  const type = async (words: string): Promise<void> => {
    keys += [...words].length;
    await page.keyboard.type(words, { delay: 4 });
  };

  for (const [name, people] of TEAMS) {
    await press('t');
    await type(name);
    await press('Enter');
    await press('r');
    for (const person of people) {
      await type(person);
      await press('Enter');
    }
    await press('Escape');
    await press('Escape');
    await expect(team(page, name)).toHaveAccessibleName(/5\.0 FTE/);
  }

  await press('2');
  await page.getByRole('button', { name: 'Type or paste an outline…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Type it the way you say it' });
  await dialog.getByRole('textbox', { name: 'Outline' }).click();
  for (const [stream, owner] of STREAMS) {
    for (const step of STEPS) {
      await type(`${step} ${stream} ~${STEPS.indexOf(step) + 1}d @${owner}`);
      await press('Enter');
    }
    await type(STEPS.map((step) => `${step} ${stream}`).join(' -> '));
    await press('Enter');
  }
  await dialog.getByRole('button', { name: 'Add to the workspace' }).click();
  await expect(dialog).toBeHidden();
  await expectSaved(page);

  const seconds = keys / KEYS_PER_SECOND + 4 * 3;
  expect(
    seconds,
    `${keys} keys at ${KEYS_PER_SECOND} a second, and four moves to the mouse of three seconds each`,
  ).toBeLessThan(600);

  const tables = await tablesOf(await onlyFile(desk.folder, '.sqlite'), desk.folder);
  expect(tables['team']).toHaveLength(4);
  expect(tables['person']).toHaveLength(20);
  expect(tables['task']).toHaveLength(30);
  expect(tables['dependency']).toHaveLength(25);
  expect(tables['task']?.filter(({ team_id }) => team_id === null)).toEqual([]);
});
