import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { v7 } from 'uuid';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CallFailure } from '../../../src/contract/envelope.ts';
import type { WorkspaceState } from '../../../src/contract/services.ts';
import { buildStarter } from '../../../src/core/catalogue/starters/buildStarter.ts';
import { apply } from '../../../src/core/change/apply.ts';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import { emptyWorkspace } from '../../../src/core/model/nouns.ts';
import { toRowLists } from '../../../src/core/rows/tables.ts';
import { drawPdf } from '../../../src/main/export/drawPdf.ts';
import { buildIfStale } from '../../../src/main/launch/build.ts';
import { bundledChromium } from '../../../src/main/shell/browser/bundledChromium.ts';
import { createHeadlessShell, printDoor } from '../../../src/main/shell/headlessShell.ts';
import type { PrintJob } from '../../../src/main/shell/shell.ts';

const SLOW_MS = 180_000;

function state(): WorkspaceState {
  const made = apply(
    emptyWorkspace(),
    buildStarter('small-team', { newId: v7, projectStart: '2027-01-04', holidays: [] }),
  );
  if (isRefusal(made)) throw new Error(made.sentence);
  return {
    workspaceId: 'w',
    tables: toRowLists(made),
    seq: 1,
    history: { undo: null, redo: null },
    access: { mode: 'write' },
    fileName: 'plan.sqlite',
    folder: 'plans',
  };
}

const shell = () => createHeadlessShell({ door: () => printDoor(state(), '2027-02-01') });
const job: PrintJob = { workspaceId: 'w', paper: 'a3', sections: ['structure', 'roadmap', 'findings'] };
const about = { title: 'Churn', atMs: 0 };

/** Kinds of the fonts in a PDF and whether their outlines are in it. */
function fontsOf(pdf: PDFDocument): string[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('FontDescriptor')) return [];
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => object.has(PDFName.of(key)));
    return [`${object.get(PDFName.of('FontName'))} ${embedded ? 'embedded' : 'missing'}`];
  });
}

beforeAll(() => buildIfStale(), SLOW_MS);
afterEach(() => vi.unstubAllEnvs());

describe.each(['', 'bundled'])('a PDF drawn without a server, CREWMAP_BROWSER=%j', (browser) => {
  test(
    'has the pages laid out, searchable words, and the fonts of the app',
    async ({ skip }) => {
      if (browser === 'bundled') skip((await bundledChromium()) === null, 'The bundled Chromium is for Linux on x64.');
      vi.stubEnv('CREWMAP_BROWSER', browser);
      const { bytes, pages } = await drawPdf(shell(), job, about);
      expect(pages).toBe(3);
      const drawn = await PDFDocument.load(bytes);
      const { width, height } = drawn.getPage(0).getSize();
      expect([Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)]).toEqual([420, 297]);
      const fonts = fontsOf(drawn);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/\+Inter-(Regular|SemiBold) embedded$/);

      const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
      const { items } = await (await pdf.getPage(2)).getTextContent();
      const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      for (const expected of ['Churn prediction', 'Roadmap', 'Baseline model', 'Critical path: 8 tasks', '2 of 3']) {
        expect(words.toLowerCase()).toContain(expected.toLowerCase());
      }
      await pdf.destroy();
    },
    SLOW_MS,
  );
});

test('the paper that is asked for is the paper that comes', { timeout: SLOW_MS }, async () => {
  const { bytes } = await drawPdf(shell(), { ...job, paper: 'a4', sections: ['findings'] }, about);
  const { width, height } = (await PDFDocument.load(bytes)).getPage(0).getSize();
  expect([Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)]).toEqual([297, 210]);
});

test('without any browser the answer is a sentence that says what to do', async () => {
  vi.stubEnv('CREWMAP_BROWSER', 'none');
  const failure = await shell()
    .printPdf(job)
    .then(
      () => null,
      (problem: CallFailure) => problem.error,
    );
  expect(failure).toMatchObject({ code: 'unavailable', detail: 'no-browser' });
  expect(failure?.sentence).toContain('Install Chrome, Chromium or Edge');
});

test('a view that cannot read the workspace says why', { timeout: SLOW_MS }, async () => {
  const broken = createHeadlessShell({
    door: () => async (method) =>
      method === 'workspace.read'
        ? { ok: false, error: { code: 'not-found', detail: 'not-found', sentence: 'This workspace is not open.' } }
        : printDoor(state(), '2027-02-01')(method, {}, { windowId: 'print' }),
  });
  const failure = await broken.printPdf(job).then(
    () => null,
    (problem: CallFailure) => problem.error,
  );
  expect(failure?.detail).toBe('print-failed');
  expect(failure?.sentence).toContain('This workspace is not open.');
});
