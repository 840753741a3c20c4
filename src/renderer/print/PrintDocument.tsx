import { PrintSheet } from './PrintSheet.tsx';
import type { Paper } from './paper.ts';
import type { PrintedPage } from './printedPages.ts';

export function PrintDocument({ paper, pages }: { paper: Paper; pages: readonly PrintedPage[] }) {
  return pages.map(({ number, label, marks }) => <PrintSheet key={number} paper={paper} label={label} marks={marks} />);
}
