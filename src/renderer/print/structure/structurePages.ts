import type { Finding } from '../../../core/insight/finding.ts';
import type { Workspace } from '../../../core/model/nouns.ts';
import { messagePage } from '../messagePage.ts';
import type { Page, PrintSetting, Section } from '../page.ts';
import { printStrings as s } from '../strings.ts';
import { structureBoard } from './structureBoard.ts';
import { structureDetail } from './structureDetail.ts';
import { structureOverview } from './structureOverview.ts';
import { type TeamFacts, teamFactsOf } from './teamFacts.ts';

/** The teams: the canvas on one page where that can be read, else an overview and pages by team. */
export function structureSection(workspace: Workspace, findings: readonly Finding[]): Section {
  const facts = teamFactsOf(workspace, findings);
  return (setting, firstPage) => {
    if (facts.size === 0) return [messagePage('structure', s.noTeams, setting)];
    const board = structureBoard(workspace, facts, setting);
    if (board) return [{ section: 'structure', subtitle: '', note: sums(facts), marks: board }];
    return setting.onePage ? [] : manyPages(facts, firstPage, setting);
  };
}

function manyPages(facts: ReadonlyMap<string, TeamFacts>, firstPage: number, setting: PrintSetting): Page[] {
  const note = sums(facts);
  const detail = structureDetail(facts, setting);
  if (detail.length === 1) return [{ section: 'structure', subtitle: '', note, marks: detail[0]?.marks ?? [] }];
  const overviews = structureOverview(facts, new Map(), setting).length;
  const pageOf = new Map<string, number>();
  for (const [index, { rootIds }] of detail.entries()) {
    for (const id of rootIds) if (!pageOf.has(id)) pageOf.set(id, firstPage + overviews + index);
  }
  return [
    ...structureOverview(facts, pageOf, setting).map(
      (marks): Page => ({
        section: 'structure',
        subtitle: s.overview,
        note,
        marks,
      }),
    ),
    ...detail.map(
      ({ marks, rootIds }): Page => ({
        section: 'structure',
        subtitle: rootIds.map((id) => facts.get(id)?.team.name ?? '').join(', '),
        note: '',
        marks,
      }),
    ),
  ];
}

function sums(facts: ReadonlyMap<string, TeamFacts>): string {
  const roots = [...facts.values()].filter(({ parentId }) => parentId === null);
  const sum = (of: (each: TeamFacts) => number): number => roots.reduce((total, each) => total + of(each), 0);
  const subTeams = facts.size - roots.length;
  const vacant = sum((each) => each.vacantCount);
  return [
    s.teams(roots.length),
    subTeams === 0 ? '' : s.subTeams(subTeams),
    s.seats(sum((each) => each.seatCount)),
    s.fteOf(
      sum((each) => each.filledFte),
      sum((each) => each.totalFte),
    ),
    vacant === 0 ? '' : s.vacantSeats(vacant),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
