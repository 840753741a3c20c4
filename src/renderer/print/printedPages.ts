import { judge } from '../../core/insight/judge.ts';
import { computePlans } from '../../core/insight/report/computePlans.ts';
import { settingsOf, type Workspace } from '../../core/model/nouns.ts';
import { DEFAULT_RUNS } from '../../core/schedule/forecast/forecastOptions.ts';
import { DEFAULT_BUDGET_SCHEDULES, DEFAULT_SEED } from '../../core/schedule/plan/levelOptions.ts';
import { scheduleOf } from '../../core/schedule/scheduleOf.ts';
import { findingsSection } from './findings/findingsPages.ts';
import { framed } from './frame.ts';
import { legendOf } from './legend.ts';
import type { Mark } from './mark.ts';
import { contentArea, type Page, type PrintSetting, type Section, type SectionName } from './page.ts';
import type { Paper } from './paper.ts';
import { roadmapSection } from './roadmap/roadmapPages.ts';
import { printStrings as s } from './strings.ts';
import { structureSection } from './structure/structurePages.ts';
import { plannedWork } from './timeline/plannedWork.ts';
import { timelineSection } from './timeline/timelinePages.ts';
import type { MeasureText } from './typeSetting.ts';

export interface PrintWish {
  readonly paper: Paper;
  readonly sections: readonly SectionName[];
  /** Each section on one page, however small its text becomes. */
  readonly fit: boolean;
  /** ISO date printed on every page. */
  readonly today: string;
  readonly measure: MeasureText;
}

export interface PrintedPage {
  /** From 1. */
  readonly number: number;
  readonly label: string;
  /** Title, legend and number. */
  readonly frame: readonly Mark[];
  /** What the page shows, in points times `shrink`. */
  readonly marks: readonly Mark[];
  readonly shrink: number;
}

/** What the terminal and the app ask by default: paper must not say another date. */
const QUESTIONS = { seed: DEFAULT_SEED, runs: DEFAULT_RUNS, budgetSchedules: DEFAULT_BUDGET_SCHEDULES };

/** How much smaller than readable one page at any price may become. */
const SHRINKS = [1, 1.2, 1.45, 1.75, 2.1, 2.5, 3, 3.6, 4.3, 5.2, 6.2, 7.5, 9, 11, 13, 16];

/** The whole document, page by page. */
export async function printedPages(
  workspace: Workspace,
  { paper, sections, fit, today, measure }: PrintWish,
): Promise<PrintedPage[]> {
  const schedule = scheduleOf(workspace);
  const computed = computePlans(workspace, undefined, QUESTIONS);
  const { findings, muted } = judge(workspace, schedule, undefined, computed);
  const onPaper = findings.filter(({ audience }) => audience === 'room');
  const makers: Readonly<Record<SectionName, () => Section>> = {
    structure: () => structureSection(workspace, onPaper),
    roadmap: () => roadmapSection(workspace, schedule, onPaper),
    timeline: () => timelineSection(plannedWork(workspace, schedule, onPaper, computed)),
    findings: () => findingsSection(findings, muted),
  };
  const setting: PrintSetting = { paper, area: contentArea(paper), measure, onePage: false };
  const pages: Page[] = [];
  for (const name of sections) {
    const section = makers[name]();
    const one = fit ? await onOnePage(section, setting) : null;
    pages.push(...(one === null ? await section(setting, pages.length + 1) : [one]));
  }
  const words = { title: settingsOf(workspace).title, today, legend: legendOf(workspace, schedule) };
  return pages.map((page, index) => ({
    number: index + 1,
    label: `${s.sections[page.section]} ${page.subtitle}`.trim(),
    frame: framed(page, index, pages.length, words, paper, measure),
    marks: page.marks,
    shrink: page.shrink ?? 1,
  }));
}

/** The section laid out on a sheet so large that one is enough; null where even that does not help. */
async function onOnePage(section: Section, setting: PrintSetting): Promise<Page | null> {
  const { x, y, w, h } = setting.area;
  for (const shrink of SHRINKS) {
    const area = { x: x * shrink, y: y * shrink, w: w * shrink, h: h * shrink };
    const [page, ...more] = await section({ ...setting, area, onePage: true }, 1);
    if (page && more.length === 0) return { ...page, shrink };
  }
  return null;
}
