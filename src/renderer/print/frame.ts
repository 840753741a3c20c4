import { drawLegend, type Legend } from './legend.ts';
import { type Mark, rect, text } from './mark.ts';
import type { Page } from './page.ts';
import type { Paper } from './paper.ts';
import { printStrings as s } from './strings.ts';
import { fitLine, type MeasureText } from './typeSetting.ts';

export interface FrameWords {
  readonly title: string;
  /** ISO date of the print. */
  readonly today: string;
  readonly legend: Legend;
}

const MARGIN = 28;

/** What every page has: workspace, section, date, legend and page number. `index` counts from 0. */
export function framed(
  page: Page,
  index: number,
  pages: number,
  { title, today, legend }: FrameWords,
  paper: Paper,
  measure: MeasureText,
): Mark[] {
  const right = paper.w - MARGIN;
  const width = right - MARGIN;
  const date = s.date(today);
  const section = s.sections[page.section];
  const name = fitLine(measure, title, width * 0.45, 15, 600);
  const nameWidth = measure(name, 15, 600);
  const sectionX = MARGIN + nameWidth + 12;
  const sectionWidth = measure(section, 15, 400);
  const subtitleX = sectionX + sectionWidth + 12;
  const dateWidth = measure(date, 9.5, 400);
  const subtitle = fitLine(measure, page.subtitle, right - dateWidth - 16 - subtitleX, 11, 400);
  const number = s.pageOf(index + 1, pages);
  const numberWidth = measure(number, 9.5, 600);
  const footer = paper.h - MARGIN;
  return [
    rect({ x: 0, y: 0, w: paper.w, h: paper.h }, { fill: 'panel' }),
    text(MARGIN, MARGIN + 13, name, { size: 15, weight: 600 }),
    text(sectionX, MARGIN + 13, section, { size: 15, fill: 'accent' }),
    ...(subtitle === '' ? [] : [text(subtitleX, MARGIN + 13, subtitle, { size: 11, fill: 'ink-2' })]),
    text(right, MARGIN + 13, date, { size: 9.5, fill: 'ink-2', anchor: 'end' }),
    ...(page.note === ''
      ? []
      : [text(MARGIN, MARGIN + 30, fitLine(measure, page.note, width, 10, 400), { size: 10, fill: 'ink-2' })]),
    rect({ x: MARGIN, y: MARGIN + 38, w: width, h: 0.7 }, { fill: 'line-strong' }),
    rect({ x: MARGIN, y: footer - 17, w: width, h: 0.5 }, { fill: 'hairline' }),
    ...drawLegend(legend[page.section], MARGIN, footer - 4, width - numberWidth - 20, measure),
    text(right, footer - 1, number, { size: 9.5, weight: 600, anchor: 'end' }),
  ];
}
