import type { Workspace } from '../../../core/model/nouns.ts';
import type { Calendar } from '../../../core/schedule/calendar.ts';
import type { Overload, PoolLoad } from '../../../core/schedule/plan/poolLoad.ts';
import { finishOnAxis, startOnAxis } from './axisMoments.ts';

/** A stretch of one load, in days on the axis and FTE. */
export interface LoadPiece {
  readonly from: number;
  readonly to: number;
  readonly demandFte: number;
  readonly capacityFte: number;
  readonly recurringFte: number;
}

/** The steps of a load as places on the axis. */
export function loadPieces({ steps, endDay }: PoolLoad, calendar: Calendar): LoadPiece[] {
  return steps.flatMap(({ fromDay, ...amounts }, at) => {
    const toDay = steps[at + 1]?.fromDay ?? endDay;
    if (toDay <= fromDay) return [];
    return [{ from: startOnAxis(calendar, fromDay), to: finishOnAxis(calendar, toDay), ...amounts }];
  });
}

export interface LoadRow {
  /** Team and role type. */
  readonly key: string;
  readonly load: PoolLoad;
  readonly teamName: string;
  readonly roleTypeName: string;
  /** Greatest demand and the capacity there; where it is overloaded, where it is so the most. */
  readonly peakFte: number;
  readonly capacityFte: number;
  /** What the height of the row stands for. */
  readonly mostFte: number;
}

/** Never a row of no height. */
const LEAST_HEIGHT_FTE = 1;

const excessOf = (over: Overload | null): number => (over === null ? 0 : over.peakFte - over.capacityFte);

function worstOf(load: PoolLoad | undefined): Overload | null {
  let worst: Overload | null = null;
  for (const over of load?.overloads ?? []) if (excessOf(over) > excessOf(worst)) worst = over;
  return worst;
}

/** Loads as rows: the overloaded first, the worst of them on top, then as they come. `others` are drawn in the same rows. */
export function loadRows(
  workspace: Workspace,
  loads: readonly PoolLoad[],
  others: readonly PoolLoad[] = [],
): LoadRow[] {
  const keyOf = ({ teamId, roleTypeId }: PoolLoad) => `${teamId} ${roleTypeId}`;
  const other = new Map(others.map((load) => [keyOf(load), load]));
  const rows = loads.map((load): LoadRow => {
    let peakFte = 0;
    let capacityFte = 0;
    let mostFte = LEAST_HEIGHT_FTE;
    for (const step of load.steps) {
      if (step.demandFte > peakFte) ({ demandFte: peakFte, capacityFte } = step);
      mostFte = Math.max(mostFte, step.demandFte + step.recurringFte, step.capacityFte);
    }
    for (const step of other.get(keyOf(load))?.steps ?? []) mostFte = Math.max(mostFte, step.demandFte);
    const worst = worstOf(load);
    if (worst) ({ peakFte, capacityFte } = worst);
    return {
      key: keyOf(load),
      load,
      teamName: workspace.team.get(load.teamId)?.name ?? '',
      roleTypeName: workspace.role_type.get(load.roleTypeId)?.name ?? '',
      ...{ peakFte, capacityFte, mostFte },
    };
  });
  // Before and after a proposal count alike, so that no row jumps; equal ones stay in import order.
  const excess = ({ key, load }: LoadRow) => Math.max(excessOf(worstOf(load)), excessOf(worstOf(other.get(key))));
  return rows.sort((a, b) => excess(b) - excess(a));
}

/**
 * The upper edge of something that changes by steps, as SVG path data: x in days from `originDay`, y in FTE downwards.
 * Days off between two steps have the lower of both.
 */
export function stepLine(
  pieces: readonly LoadPiece[],
  originDay: number,
  heightOf: (piece: LoadPiece) => number,
  mostFte: number,
): string {
  return pieces
    .map((piece, at) => {
      const [x, y] = [piece.from - originDay, mostFte - heightOf(piece)];
      const before = pieces[at - 1];
      const step = before && heightOf(before) > heightOf(piece) ? `V${y}H${x}` : `H${x}V${y}`;
      return `${before ? step : `M${x},${y}`}H${piece.to - originDay}`;
    })
    .join('');
}

/** The same, filled down to a lower edge. */
export function stepArea(
  pieces: readonly LoadPiece[],
  originDay: number,
  upper: (piece: LoadPiece) => number,
  lower: (piece: LoadPiece) => number,
  mostFte: number,
): string {
  return pieces
    .filter((piece) => upper(piece) > lower(piece))
    .map((piece) => {
      const [x, to] = [piece.from - originDay, piece.to - originDay];
      return `M${x},${mostFte - lower(piece)}V${mostFte - upper(piece)}H${to}V${mostFte - lower(piece)}Z`;
    })
    .join('');
}
