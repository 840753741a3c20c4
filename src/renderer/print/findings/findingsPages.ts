import { type Finding, SEVERITIES } from '../../../core/insight/finding.ts';
import type { MutedRule } from '../../../core/insight/mutedRules.ts';
import type { Mark } from '../mark.ts';
import { text } from '../mark.ts';
import { messagePage } from '../messagePage.ts';
import type { Page, PrintSetting, Section } from '../page.ts';
import { printStrings as s } from '../strings.ts';
import { type Block, findingBlocks } from './findingBlocks.ts';

const COLUMN_WIDTH = 330;
const GUTTER = 24;

/** The findings as a list in columns, the worst first. What is about one person's load stays off the paper. */
export const findingsSection =
  (findings: readonly Finding[], muted: readonly MutedRule[] = []): Section =>
  (setting) =>
    findingsPages(findings, muted, setting);

function findingsPages(findings: readonly Finding[], muted: readonly MutedRule[], setting: PrintSetting): Page[] {
  const { area, measure } = setting;
  const printed = findings.filter(({ audience }) => audience === 'room');
  const hidden = findings.length - printed.length;
  const hiddenNote = hidden === 0 ? '' : s.facilitatorOnly(hidden);
  const mutedNote = muted.length === 0 ? '' : s.mutedRules(muted.length);
  if (printed.length === 0) {
    // With rules that could not be asked “nothing was found” would be a claim about them too.
    const sentence = muted.length === 0 ? s.noFindings : s.noFindingsOfSome;
    const note = [hiddenNote, mutedNote].filter((part) => part !== '').join(' · ');
    return [{ ...messagePage('findings', sentence, setting), note }];
  }

  const columns = Math.max(1, Math.round((area.w + GUTTER) / (COLUMN_WIDTH + GUTTER)));
  const width = (area.w + GUTTER) / columns - GUTTER;
  const flowed = balanced(findingBlocks(printed, width, measure), area.h, columns);
  const counts = SEVERITIES.flatMap((severity) => {
    const count = printed.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [s.severityCount[severity](count)];
  });
  const note = [...counts, hiddenNote, mutedNote].filter((part) => part !== '').join(' · ');
  const pages: Page[] = [];
  for (let first = 0; first < flowed.length; first += columns) {
    const marks = flowed.slice(first, first + columns).flatMap((column, index): Mark[] => {
      const x = area.x + index * (width + GUTTER);
      return column.flatMap(({ block, y, continued }) =>
        continued === null
          ? (block?.draw(x, area.y + y) ?? [])
          : [text(x, area.y + y + 9, s.continued(continued), { size: 9, fill: 'ink-2' })],
      );
    });
    pages.push({ section: 'findings', subtitle: '', note: first === 0 ? note : '', marks });
  }
  return pages;
}

interface Placed {
  readonly y: number;
  readonly block: Block | null;
  /** Heading of the group that goes on from the column before. */
  readonly continued: string | null;
}

/** A list that needs less than a page stands in columns of about the same height. */
function balanced(blocks: readonly Block[], height: number, columns: number): Placed[][] {
  for (let lower = 120; lower < height; lower += 20) {
    const flowed = flow(blocks, lower);
    if (flowed.length <= columns) return flowed;
  }
  return flow(blocks, height);
}

/** Columns of blocks; a heading is never the last of a column. */
function flow(blocks: readonly Block[], height: number): Placed[][] {
  const columns: Placed[][] = [[]];
  let y = 0;
  let heading: string | null = null;
  for (const [index, block] of blocks.entries()) {
    const needed = block.h + (block.heading === null ? 0 : (blocks[index + 1]?.h ?? 0));
    if (y > 0 && y + needed > height) {
      columns.push([]);
      y = 0;
      if (block.heading === null && heading !== null) {
        columns.at(-1)?.push({ y, block: null, continued: heading });
        y += 16;
      }
    } else if (block.heading !== null && y > 0) y += 5;
    columns.at(-1)?.push({ y, block, continued: null });
    y += block.h;
    if (block.heading !== null) heading = block.heading;
  }
  return columns;
}
