import { findingsOf } from '../../core/insight/findingsOf.ts';
import { settingsOf, type Workspace } from '../../core/model/nouns.ts';
import { scheduleOf } from '../../core/schedule/scheduleOf.ts';
import { findingsPages } from './findings/findingsPages.ts';
import { framed } from './frame.ts';
import { legendOf } from './legend.ts';
import type { Mark } from './mark.ts';
import { contentArea, type Page, type PrintSetting, type SectionName } from './page.ts';
import type { Paper } from './paper.ts';
import { roadmapPages } from './roadmap/roadmapPages.ts';
import { printStrings as s } from './strings.ts';
import { structurePages } from './structure/structurePages.ts';
import type { MeasureText } from './type-setting.ts';

export interface PrintWish {
  readonly paper: Paper;
  readonly sections: readonly SectionName[];
  /** ISO date printed on every page. */
  readonly today: string;
  readonly measure: MeasureText;
}

export interface PrintedPage {
  /** From 1. */
  readonly number: number;
  readonly label: string;
  readonly marks: readonly Mark[];
}

/** The whole document, page by page. */
export async function printedPages(
  workspace: Workspace,
  { paper, sections, today, measure }: PrintWish,
): Promise<PrintedPage[]> {
  const schedule = scheduleOf(workspace);
  const findings = findingsOf(workspace, schedule);
  const onPaper = findings.filter(({ audience }) => audience === 'room');
  const setting: PrintSetting = { paper, area: contentArea(paper), measure };
  const pages: Page[] = [];
  for (const section of sections) {
    if (section === 'structure') pages.push(...structurePages(workspace, onPaper, pages.length + 1, setting));
    else if (section === 'roadmap') {
      pages.push(...(await roadmapPages(workspace, schedule, onPaper, pages.length + 1, setting)));
    } else pages.push(...findingsPages(findings, setting));
  }
  const words = { title: settingsOf(workspace).title, today, legend: legendOf(workspace, schedule) };
  return pages.map((page, index) => ({
    number: index + 1,
    label: `${s.sections[page.section]} ${page.subtitle}`.trim(),
    marks: framed(page, index, pages.length, words, paper, measure),
  }));
}
