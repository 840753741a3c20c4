import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CallFailure } from '../../../src/contract/envelope.ts';
import { REQUESTS } from '../../../src/contract/shapes.ts';
import { FORMAT_NAMES } from '../../../src/core/interchange/csv/csvFormat.ts';
import { type ExportParts, exportWorkspace, fileNameOf } from '../../../src/main/export/exportWorkspace.ts';
import { writeFileWhole } from '../../../src/main/export/writeFileWhole.ts';
import type { PrintedPdf } from '../../../src/main/shell/shell.ts';
import { blankWorkspace } from '../../support/blankWorkspace.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crewmap-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function pdfOf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page++) pdf.addPage();
  return pdf.save();
}

const wish = (more: object) => REQUESTS['workspace.export'].parse({ workspaceId: 'w', ...more });
const failureOf = (promise: Promise<unknown>): Promise<CallFailure> =>
  promise.then(
    () => {
      throw new Error('it should have failed');
    },
    (problem: unknown) => {
      if (!(problem instanceof CallFailure)) throw problem;
      return problem;
    },
  );

function parts(
  printed: PrintedPdf | CallFailure,
  choose: (fileName: string) => string | null = (name) => join(folder, name),
) {
  const asked: string[] = [];
  const made: ExportParts = {
    shell: {
      printPdf: async () => {
        if (printed instanceof CallFailure) throw printed;
        return printed;
      },
      chooseFileToSave: async ({ fileName }) => {
        asked.push(fileName);
        return choose(fileName);
      },
    },
    workspace: blankWorkspace(sequentialIds()),
    path: join(folder, 'open.sqlite'),
    openPaths: [join(folder, 'open.sqlite')],
    nowMs: Date.UTC(2027, 1, 1),
  };
  return { made, asked };
}

describe('a PDF', () => {
  test('is written whole, with its title and its pages counted', async () => {
    const { made } = parts({ bytes: await pdfOf(3), expectedPages: 3 });
    expect(await exportWorkspace(made, wish({ format: 'pdf' }))).toMatchObject({ savedAs: 'Test.pdf', pages: 3 });
    const pdf = await PDFDocument.load(readFileSync(join(folder, 'Test.pdf')), { updateMetadata: false });
    expect(pdf.getTitle()).toBe('Test');
    expect(pdf.getCreationDate()).toEqual(new Date(Date.UTC(2027, 1, 1)));
    expect(readdirSync(folder)).toEqual(['Test.pdf']);
  });

  test('with another number of pages than were laid out is not written, and nobody is asked for a name', async () => {
    const { made, asked } = parts({ bytes: await pdfOf(4), expectedPages: 3 });
    const { error } = await failureOf(exportWorkspace(made, wish({ format: 'pdf' })));
    expect(error).toMatchObject({ code: 'internal', detail: 'print-page-count' });
    expect(error.sentence).toContain('4 pages instead of 3');
    expect(asked).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that no browser can draw is said in the words of the shell', async () => {
    const { made, asked } = parts(new CallFailure('unavailable', 'No browser was found.'));
    expect((await failureOf(exportWorkspace(made, wish({ format: 'pdf' })))).error.code).toBe('unavailable');
    expect(asked).toEqual([]);
  });
});

describe('data', () => {
  const none: PrintedPdf = { bytes: new Uint8Array(), expectedPages: 0 };

  test('goes into one JSON file', async () => {
    const { made } = parts(none);
    const result = await exportWorkspace(made, wish({ format: 'json' }));
    expect(result).toMatchObject({ savedAs: 'Test.json', pages: null });
    expect(JSON.parse(readFileSync(join(folder, 'Test.json'), 'utf8')).tables.workspace).toHaveLength(1);
  });

  test('goes into one CSV table, or a folder with all of them', async () => {
    const { made } = parts(none);
    await exportWorkspace(made, wish({ format: 'csv', table: 'tasks' }));
    expect(readFileSync(join(folder, 'Test tasks.csv'), 'utf8')).toMatch(/^id,title/);
    await exportWorkspace(made, wish({ format: 'csv' }));
    expect(readdirSync(join(folder, 'Test tables')).sort()).toEqual(FORMAT_NAMES.map((name) => `${name}.csv`).sort());
    expect((await failureOf(exportWorkspace(made, wish({ format: 'csv', table: 'nothing' })))).error.code).toBe(
      'invalid',
    );
  });

  test('is not written when the person cancels', async () => {
    const { made } = parts(none, () => null);
    const cancelled = { savedAs: null, folder: null, pages: null };
    expect(await exportWorkspace(made, wish({ format: 'json' }))).toEqual(cancelled);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('gets its ending where a person left it out', async () => {
    const { made } = parts(none, () => join(folder, 'plan'));
    expect((await exportWorkspace(made, wish({ format: 'json' }))).savedAs).toBe('plan.json');
  });
});

describe('a file', () => {
  test('that could not be written leaves the old one, and no half one', async () => {
    const target = join(folder, 'plan.json');
    mkdirSync(target);
    const { error } = await failureOf(writeFileWhole(target, 'new'));
    expect(error).toMatchObject({ code: 'io', detail: 'is-folder' });
    expect(readdirSync(folder)).toEqual(['plan.json']);
  });

  test('in a folder that is gone says so', async () => {
    const { error } = await failureOf(writeFileWhole(join(folder, 'gone', 'plan.json'), 'new'));
    expect(error).toMatchObject({ code: 'io', detail: 'no-folder' });
    expect(existsSync(join(folder, 'gone'))).toBe(false);
  });

  test('is replaced as a whole', async () => {
    const target = join(folder, 'plan.json');
    writeFileSync(target, 'a long old text');
    await writeFileWhole(target, 'new');
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['plan.json']);
  });

  test('that is an open workspace, under whatever name, is never written to', async () => {
    const open = join(folder, 'open.json');
    const alias = join(folder, 'alias.json');
    writeFileSync(open, 'a workspace');
    linkSync(open, alias);
    for (const path of [open, alias]) {
      expect((await failureOf(writeFileWhole(path, 'new', [open]))).error.code).toBe('refused');
    }
    expect(readFileSync(open, 'utf8')).toBe('a workspace');
  });
});

test.each([
  ['Plan 2027', 'Plan 2027'],
  ['a/b\\c:d', 'a b c d'],
  ['..', 'Workspace'],
  ['', 'Workspace'],
  ['\u202Egpj.exe', 'gpj.exe'],
])('the title %j becomes the file name %j', (title, expected) => {
  expect(fileNameOf(title)).toBe(expected);
});
