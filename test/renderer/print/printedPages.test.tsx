import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { STARTERS } from '../../../src/core/catalogue/starters/starters.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import { type Mark, MIN_TEXT_PT } from '../../../src/renderer/print/mark.ts';
import { PrintDocument } from '../../../src/renderer/print/PrintDocument.tsx';
import { paperOf } from '../../../src/renderer/print/paper.ts';
import { type PrintedPage, printedPages } from '../../../src/renderer/print/printedPages.ts';
import { DETAIL_CARD } from '../../../src/renderer/print/roadmap/pieces.ts';
import { layoutTasks } from '../../../src/renderer/worker/layoutTasks.ts';
import type { TaskLayoutRequest } from '../../../src/renderer/worker/request.ts';
import { largeWorkspace } from './support/largeWorkspace.ts';
import { evenLetters, starter, wish } from './support/setting.ts';

// The same engine as in the app, without the worker around it.
vi.mock('../../../src/renderer/worker/layout.ts', () => ({
  layout: (request: TaskLayoutRequest) => layoutTasks(request),
}));

const textsOf = (marks: readonly Mark[]) => marks.filter((mark) => mark.kind === 'text');
const wordsOf = (pages: readonly PrintedPage[]): string[] =>
  pages.flatMap(({ frame, marks }) => [...textsOf(frame), ...textsOf(marks)].map(({ text }) => text));

/** Everything a page shows lies on the paper, and its text can be read. */
function expectOnPaper(pages: readonly PrintedPage[], paper: ReturnType<typeof paperOf>): void {
  for (const { frame, marks, number, shrink } of pages) {
    for (const mark of [...frame, ...(shrink === 1 ? marks : [])]) {
      if (mark.kind === 'path') continue;
      const where = `page ${number}: ${JSON.stringify(mark)}`;
      if (mark.kind === 'rect') {
        expect(mark.x >= -0.01 && mark.y >= -0.01, where).toBe(true);
        expect(mark.x + mark.w <= paper.w + 0.01 && mark.y + mark.h <= paper.h + 0.01, where).toBe(true);
        continue;
      }
      const width = evenLetters(mark.text, mark.size, mark.weight);
      const left = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2;
      expect(mark.size, where).toBeGreaterThanOrEqual(MIN_TEXT_PT);
      expect(left >= -0.01 && left + width <= paper.w + 0.01, where).toBe(true);
      expect(mark.y > mark.size * 0.7 && mark.y < paper.h, where).toBe(true);
    }
  }
}

describe.each(STARTERS.map(({ id }) => id))('the starter %s', (id) => {
  test.each(['a4', 'a3', 'a0'] as const)('is readable on %s', async (paper) => {
    const pages = await printedPages(starter(id), wish(paper));
    expectOnPaper(pages, paperOf(paper));
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
    for (const { number, frame } of pages) {
      expect(textsOf(frame).map(({ text }) => text)).toContain(`${number} of ${pages.length}`);
      expect(textsOf(frame).map(({ text }) => text)).toContain('1 February 2027');
    }
  });

  test('names every team and every task', async () => {
    const workspace = starter(id);
    const words = wordsOf(await printedPages(workspace, wish('a3'))).join('\n');
    for (const { name } of workspace.team.values()) expect(words).toContain(name);
  });
});

describe('the timeline', () => {
  test('has every scheduled task once, its links inside the page, and the finish as a line', async () => {
    const workspace = starter('larger-organisation');
    const pages = await printedPages(workspace, wish('a3', { sections: ['timeline'] }));
    expectOnPaper(pages, paperOf('a3'));
    const words = wordsOf(pages);
    for (const { title, status } of workspace.task.values()) {
      if (status !== 'dropped') expect(words.filter((each) => each === title)).toHaveLength(1);
    }
    const paths = pages.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'path'));
    expect(paths.filter(({ dash }) => dash === '3 2').length).toBeGreaterThan(0);
  });

  test('says so where there is nothing to show', async () => {
    const [page, ...more] = await printedPages(starter('reliability-review'), wish('a3', { sections: ['timeline'] }));
    expect(more).toEqual([]);
    expect(page?.marks.length).toBeGreaterThan(0);
  });
});

describe('a workspace no page can hold', () => {
  const workspace = largeWorkspace();
  const cardsOf = (pages: readonly PrintedPage[], pattern: RegExp) =>
    wordsOf(pages).filter((text) => pattern.test(text));

  test('goes over many pages, each task once among the cards, nothing cut', async () => {
    const pages = await printedPages(workspace, wish('a3'));
    expectOnPaper(pages, paperOf('a3'));
    const detail = pages.filter(({ label }) => /^Roadmap (?!Overview|Critical)/.test(label));
    const titles = cardsOf(detail, /^(Chain|Woven)/);
    expect(titles.filter((title) => title.startsWith('Chain')).sort()).toEqual(
      [...workspace.task.values()]
        .map(({ title }) => title)
        .filter((title) => title.startsWith('Chain'))
        .sort(),
    );
    expect(titles.filter((title) => title.startsWith('Woven'))).toHaveLength(100);
    const seats = cardsOf(pages, /^Person /);
    expect(new Set(seats).size).toBe(seats.length);
    expect(seats).toHaveLength([...workspace.role.values()].filter(({ personId }) => personId !== null).length);
  });

  test('its overview names every team, large enough, and the page it stands on', async () => {
    const pages = await printedPages(workspace, wish('a3'));
    const overviews = pages.filter(({ label }) => label === 'Structure Overview');
    const words = wordsOf(overviews);
    for (let team = 0; team < 40; team++) expect(words).toContain(`Team number ${team}`);
    const named = words.flatMap((word) => /^p\. (\d+)$/.exec(word)?.[1] ?? []).map(Number);
    expect(named).toHaveLength(40);
    for (const [team, number] of named.entries()) {
      expect(wordsOf(pages.filter((page) => page.number === number))).toContain(`Team number ${team}`);
    }
  });

  test('cards of one page do not cover each other', async () => {
    const pages = await printedPages(workspace, wish('a3'));
    let compared = 0;
    for (const { label, marks } of pages.filter((page) => page.label.startsWith('Roadmap'))) {
      const cards = marks.filter((mark) => mark.kind === 'rect' && mark.h === DETAIL_CARD.h && mark.stroke !== null);
      compared += cards.length;
      for (const [index, a] of cards.entries()) {
        for (const b of cards.slice(index + 1)) {
          if (a.kind !== 'rect' || b.kind !== 'rect') continue;
          const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
          expect(apart, `${label}: ${JSON.stringify([a, b])}`).toBe(true);
        }
      }
    }
    expect(compared).toBe(400);
  });

  test('fits one page a section when somebody asks for that', async () => {
    const pages = await printedPages(workspace, wish('a3', { fit: true }));
    expect(pages.map(({ label }) => label)).toEqual(['Structure', 'Roadmap', 'Timeline', 'Findings']);
    expect(pages[1]?.shrink).toBeGreaterThan(1);
    for (const page of pages.slice(1, 3)) expect(cardsOf([page], /^Chain/)).toHaveLength(300);
  });
});

test('only the sections somebody asks for, in one order', async () => {
  const pages = await printedPages(starter('small-team'), wish('a3', { sections: ['structure', 'findings'] }));
  expect(pages.map(({ label }) => label)).toEqual(['Structure', 'Findings']);
});

test('an empty workspace says so on every page', async () => {
  const empty: Workspace = {
    ...starter('small-team'),
    team: new Map(),
    role: new Map(),
    task: new Map(),
    dependency: new Map(),
    responsibility: new Map(),
    asset: new Map(),
    placement: new Map(),
    frame: new Map(),
    task_demand: new Map(),
  };
  const words = wordsOf(await printedPages(empty, wish()));
  expect(words).toContain('There are no teams in this workspace yet.');
  expect(words).toContain('There are no tasks in this workspace yet.');
});

test('pages are drawn without any transform, so that text stays text', async () => {
  const paper = paperOf('a3');
  const pages = await printedPages(starter('small-team'), wish());
  const markup = renderToStaticMarkup(<PrintDocument paper={paper} pages={pages} />);
  expect(markup.match(/<svg class="sheet"/g)).toHaveLength(pages.length);
  expect(markup).toContain('Baseline model</text>');
  expect(markup).not.toMatch(/transform/);
});
