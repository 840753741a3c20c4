import type { Finding } from '../../../core/insight/finding.ts';
import type { Workspace } from '../../../core/model/nouns.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import { messagePage } from '../messagePage.ts';
import type { Page, PrintSetting, Section } from '../page.ts';
import { printStrings as s } from '../strings.ts';
import { boardSpots } from './boardSpots.ts';
import { criticalPathParts } from './criticalPath.ts';
import { layOutPiece } from './layOutPiece.ts';
import { piecesOf } from './pieces.ts';
import { roadmapBoard } from './roadmapBoard.ts';
import { cardRoom, roadmapDetail } from './roadmapDetail.ts';
import { roadmapOverview } from './roadmapOverview.ts';
import { type RoadmapFacts, roadmapFactsOf } from './taskFacts.ts';

/** Cards a single page can show at all; more are not even tried. */
const MOST_ON_A_BOARD = 260;

/** The roadmap: the canvas on one page where that can be read, else an overview, the critical path and pages by team. */
export function roadmapSection(workspace: Workspace, schedule: Schedule, findings: readonly Finding[]): Section {
  const facts = roadmapFactsOf(workspace, schedule, findings);
  let spots: ReturnType<typeof boardSpots> | null = null;
  return async (setting, firstPage) => {
    if (facts.tasks.size === 0) return [messagePage('roadmap', s.noTasks, setting)];
    if (facts.tasks.size <= MOST_ON_A_BOARD || setting.onePage) {
      spots ??= boardSpots(workspace, facts);
      const board = roadmapBoard(workspace, facts, await spots, setting);
      if (board) return [{ section: 'roadmap', subtitle: '', note: noteOf(facts), marks: board }];
    }
    return setting.onePage ? [] : manyPages(facts, firstPage, setting);
  };
}

async function manyPages(facts: RoadmapFacts, firstPage: number, setting: PrintSetting): Promise<Page[]> {
  const note = noteOf(facts);
  const pieces = await piecesOf(facts, layOutPiece, cardRoom(setting.area));
  const sketch = roadmapOverview(facts, new Map(), setting);
  const critical = criticalPathParts(facts, sketch.roomLeft, setting);
  const firstDetail = firstPage + sketch.pages.length + (critical.belowOverview ? 0 : critical.parts.length);
  const detail = roadmapDetail(facts, pieces, firstDetail, setting);
  const pageOf = new Map(detail.flatMap(({ taskIds }, index) => taskIds.map((id) => [id, firstDetail + index])));
  const page = (subtitle: string, marks: Page['marks']): Page => ({ section: 'roadmap', subtitle, note: '', marks });
  const overview = roadmapOverview(facts, pageOf, setting).pages;
  if (critical.belowOverview) overview.at(-1)?.push(...critical.parts.flat());
  return [
    ...overview.map((marks) => ({ ...page(s.overview, marks), note })),
    ...(critical.belowOverview ? [] : critical.parts).map((marks) => ({ ...page(s.criticalPath, marks), note })),
    ...detail.map(({ marks, groups }) => page(groups.join(', '), marks)),
  ];
}

/** How much there is, and when it ends. */
export function noteOf({ schedule, tasks, links }: RoadmapFacts): string {
  const parts = [s.tasks(tasks.size), s.links(links.length)];
  if (schedule.criticalPath.length > 0) {
    const finish = s.shortDateYear(schedule.finishDate);
    parts.push(s.criticalPathNote(schedule.criticalPath.length, schedule.durationDays, finish));
  }
  if (schedule.loops.length > 0) parts.push(s.loopsNote(schedule.loops.length));
  return parts.join(' · ');
}
