import '@fontsource/inter/400.css';
import '@fontsource/inter/600.css';
import '../ui/tokens.css';
import './print.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { CallFailure } from '../../contract/envelope.ts';
import { type PAPERS, PDF_SECTIONS } from '../../contract/shapes.ts';
import { settingsOf } from '../../core/model/nouns.ts';
import { fromRowLists } from '../../core/rows/tables.ts';
import { connect } from '../bridge/connect.ts';
import { createMeasure } from './measure.ts';
import { PrintDocument } from './PrintDocument.tsx';
import { paperOf } from './paper.ts';
import { printedPages } from './printedPages.ts';

const root = document.documentElement;

/** `?paper=a3&sections=structure,findings`; what is not named is the default. */
function wish(): {
  readonly paper: (typeof PAPERS)[number];
  readonly sections: readonly (typeof PDF_SECTIONS)[number][];
  readonly fit: boolean;
} {
  const asked = new URLSearchParams(location.search);
  const sections = asked.get('sections')?.split(',') ?? [...PDF_SECTIONS];
  return {
    paper: (asked.get('paper') ?? 'a3') as (typeof PAPERS)[number],
    sections: PDF_SECTIONS.filter((section) => sections.includes(section)),
    fit: asked.get('fit') === '1',
  };
}

async function print(): Promise<number> {
  const { client, subject } = await connect();
  if (subject === null) throw new CallFailure('invalid', 'The print view was opened without a workspace.');
  const { paper: paperName, sections, fit } = wish();
  const paper = paperOf(paperName);
  const { today } = await client['app.describe']({});
  const { tables } = await client['workspace.read']({ workspaceId: subject });
  const workspace = fromRowLists(tables);
  await client['workspace.close']({ workspaceId: subject });
  const measure = await createMeasure(tables);
  const pages = await printedPages(workspace, { paper, sections, fit, today, measure });
  const title = settingsOf(workspace).title;
  document.title = title;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${paper.wMm}mm ${paper.hMm}mm; margin: 0; }`);
  document.adoptedStyleSheets = [sheet];
  const place = document.getElementById('print');
  if (!place) throw new Error('the print view has no place for its pages');
  flushSync(() => createRoot(place).render(<PrintDocument paper={paper} pages={pages} />));
  await document.fonts.ready;
  return pages.length;
}

// Whoever opened this view waits for one of the two.
print().then(
  (pages) => {
    root.dataset['printPages'] = String(pages);
  },
  (problem: unknown) => {
    root.dataset['printError'] =
      problem instanceof CallFailure ? problem.error.sentence : `The pages could not be laid out: ${String(problem)}`;
  },
);
