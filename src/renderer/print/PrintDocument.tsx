import { PrintSheet } from './PrintSheet.tsx';
import type { Paper } from './paper.ts';
import type { PrintedPage } from './printedPages.ts';

export function PrintDocument({ paper, pages }: { paper: Paper; pages: readonly PrintedPage[] }) {
  return pages.map((page) => <PrintSheet key={page.number} paper={paper} page={page} />);
}
