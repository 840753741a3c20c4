import { type Finding, SEVERITIES, type Severity } from '../../../core/insight/finding.ts';
import { type Mark, path, rect, text } from '../mark.ts';
import { printStrings as s } from '../strings.ts';
import { breakLines, type MeasureText } from '../typeSetting.ts';

/** One piece of the list that is never cut: a heading or a finding. */
export interface Block {
  readonly h: number;
  /** A heading stays with what follows. */
  readonly heading: string | null;
  draw(x: number, y: number): Mark[];
}

const SEVERITY_INK: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'warning', info: 'ink-2' };
const TITLE = 9.5;
const BODY = 8.5;
const LEFT = 16;
const MOST_SUBJECT_LINES = 5;

/** All findings in blocks: the worst kinds first, findings of one kind together, a reason they share said once. */
export function findingBlocks(findings: readonly Finding[], width: number, measure: MeasureText): Block[] {
  return SEVERITIES.flatMap((severity) => {
    const kinds = Map.groupBy(
      findings.filter((finding) => finding.severity === severity),
      ({ family, kind }) => `${family} ${kind}`,
    );
    const risk = (of: readonly Finding[]): number => Math.max(...of.map(({ daysAtRisk }) => daysAtRisk));
    return [...kinds.values()]
      .sort((a, b) => risk(b) - risk(a))
      .flatMap((group) => [
        headingBlock(group, width, measure),
        ...group.map((each) => findingBlock(each, group, width, measure)),
      ]);
  });
}

const sharedReason = (group: readonly Finding[]): string | null => {
  const [first] = group;
  return first && group.length > 1 && group.every(({ why }) => why === first.why) ? first.why : null;
};

function headingBlock(group: readonly Finding[], width: number, measure: MeasureText): Block {
  const [first] = group as [Finding];
  const name = first.kind.charAt(0).toUpperCase() + first.kind.slice(1).replaceAll('-', ' ');
  const count = `${s.families[first.family]} · ${s.severityCount[first.severity](group.length)}`;
  const reason = breakLines(measure, sharedReason(group) ?? '', width - LEFT, BODY, 400);
  const ink = SEVERITY_INK[first.severity];
  return {
    h: 26 + reason.length * 11 + (reason.length > 0 ? 4 : 0),
    heading: name,
    draw: (x, y) => [
      rect({ x, y: y + 4, w: width, h: 18 }, { fill: first.severity === 'info' ? 'sunken' : `${ink}-soft`, radius: 4 }),
      ...severityMark(first.severity, x + 9, y + 13),
      text(x + 19, y + 16.4, name, { size: 10.5, weight: 600, fill: ink }),
      text(x + width - 7, y + 16.2, count, { size: BODY, fill: ink, anchor: 'end' }),
      ...reason.map((line, index) => text(x + LEFT, y + 34 + index * 11, line, { size: BODY, fill: 'ink-2' })),
    ],
  };
}

function findingBlock(finding: Finding, group: readonly Finding[], width: number, measure: MeasureText): Block {
  const room = width - LEFT;
  const title = breakLines(measure, finding.title, room, TITLE, 600);
  const why = sharedReason(group) === null ? breakLines(measure, finding.why, room, BODY, 400) : [];
  const unnamed = finding.subjects.filter(
    ({ name }) => name !== '' && !finding.title.includes(name) && !finding.why.includes(name),
  );
  const about = breakLines(measure, unnamed.map(({ name }) => name).join(', '), room, BODY, 400, MOST_SUBJECT_LINES);
  const h = title.length * 12 + (why.length + about.length) * 11 + 5;
  return {
    h,
    heading: null,
    draw(x, y) {
      const marks: Mark[] = [rect({ x: x + 7, y: y + 5, w: 2.4, h: 2.4 }, { fill: 'ink-2', radius: 1.2 })];
      let baseline = y + 9;
      const lines = (words: readonly string[], step: number, look: Parameters<typeof text>[3]): void => {
        for (const line of words) {
          marks.push(text(x + LEFT, baseline, line, look));
          baseline += step;
        }
      };
      lines(title, 12, { size: TITLE, weight: 600 });
      lines(why, 11, { size: BODY, fill: 'ink-2' });
      lines(about, 11, { size: BODY, fill: 'ink-2' });
      return marks;
    },
  };
}

/** A sign for the severity that does not depend on its colour: a disc, a triangle, a ring. */
export function severityMark(severity: Severity, x: number, y: number): Mark[] {
  const ink = SEVERITY_INK[severity];
  if (severity === 'warning') {
    return [path(`M${x} ${y - 4.4}L${x + 4.6} ${y + 3.6}H${x - 4.6}Z`, { fill: ink })];
  }
  const disc = { x: x - 4, y: y - 4, w: 8, h: 8 };
  return [rect(disc, severity === 'error' ? { fill: ink, radius: 4 } : { stroke: ink, strokeWidth: 1.2, radius: 4 })];
}
