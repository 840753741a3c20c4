import type { Workspace } from '../../../core/model/nouns.ts';
import type { PoolLoad } from '../../../core/schedule/plan/poolLoad.ts';
import { type Area, type Mark, MIN_TEXT_PT, path, rect, text } from '../mark.ts';
import { printStrings as s } from '../strings.ts';
import { fitLine, type MeasureText } from '../typeSetting.ts';
import type { TimeScale } from './timeScale.ts';

export const LOAD_ROW = 40;
const PAD = 5;

/** The load of one role type of one team: demand filled, capacity as a line, what is above it in red. */
export function drawLoad(
  workspace: Workspace,
  load: PoolLoad,
  row: Area,
  { names, scale, measure }: { readonly names: number; readonly scale: TimeScale; readonly measure: MeasureText },
): Mark[] {
  const team = workspace.team.get(load.teamId)?.name ?? '';
  const type = workspace.role_type.get(load.roleTypeId)?.name ?? '';
  const peak = load.steps.reduce((most, step) => Math.max(most, step.demandFte), 0);
  const most = Math.max(peak, ...load.steps.map(({ capacityFte }) => capacityFte), 0.5);
  const base = row.y + row.h - PAD;
  const height = row.h - 2 * PAD;
  const yOf = (fte: number): number => base - (fte / most) * height;
  const marks: Mark[] = [
    text(row.x, row.y + 13, fitLine(measure, type, names - 12, 9, 600), { size: 9, weight: 600 }),
    text(row.x, row.y + 23, fitLine(measure, team, names - 12, MIN_TEXT_PT, 400), { fill: 'ink-2' }),
    text(row.x, row.y + 33, fitLine(measure, s.peak(peak, load.overloads.length), names - 12, MIN_TEXT_PT, 400), {
      fill: load.overloads.length > 0 ? 'critical' : 'ink-2',
    }),
    rect({ x: row.x, y: row.y + row.h - 0.4, w: row.w, h: 0.4 }, { fill: 'hairline' }),
  ];
  let capacity = '';
  for (const [index, step] of load.steps.entries()) {
    const left = scale.xOfDay(step.fromDay);
    const right = scale.xOfDay(load.steps[index + 1]?.fromDay ?? load.endDay);
    const w = Math.max(0, right - left);
    const met = Math.min(step.demandFte, step.capacityFte);
    if (met > 0) marks.push(rect({ x: left, y: yOf(met), w, h: base - yOf(met) }, { fill: 'accent-soft' }));
    if (step.demandFte > step.capacityFte + 1e-9) {
      const over = { x: left, y: yOf(step.demandFte), w, h: yOf(met) - yOf(step.demandFte) };
      marks.push(rect(over, { fill: 'critical-soft', stroke: 'critical', strokeWidth: 0.5 }));
    }
    capacity += `${capacity === '' ? 'M' : 'L'}${left} ${yOf(step.capacityFte)}H${right}`;
  }
  if (capacity !== '') marks.push(path(capacity, { stroke: 'ink-2', strokeWidth: 0.8 }));
  return marks;
}
