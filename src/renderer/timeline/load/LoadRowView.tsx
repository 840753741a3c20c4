// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by a virtualiser, not by a list
import { memo, useMemo } from 'react';
import type { Calendar } from '../../../core/schedule/calendar.ts';
import { epochDayOf } from '../../../core/schedule/isoDay.ts';
import type { Overload } from '../../../core/schedule/plan/poolLoad.ts';
import { fteText } from '../../canvas/numberText.ts';
import { strings } from '../../ui/strings/index.ts';
import { type LoadPiece, type LoadRow, loadPieces, stepArea, stepLine } from '../layout/loadShapes.ts';
import type { TimeRange } from '../layout/timeRange.ts';
import { atDay, forDays } from '../parts/TaskBar.tsx';
import { shortDate } from '../words.ts';

const say = strings.timeline;

interface Props {
  readonly row: LoadRow;
  /** What it was before a proposal that is being looked at; null = there is none. */
  readonly before: readonly LoadPiece[] | null;
  readonly calendar: Calendar;
  readonly range: TimeRange;
  readonly topPx: number;
  readonly onShow: (overload: Overload, anchor: HTMLElement) => void;
}

const met = ({ demandFte, capacityFte }: LoadPiece) => Math.min(demandFte, capacityFte);
const none = () => 0;

export function peakInWords({ peakFte, capacityFte }: LoadRow): string {
  return capacityFte === 0 && peakFte > 0
    ? say.noCapacity(fteText(peakFte))
    : say.peak(fteText(peakFte), fteText(capacityFte));
}

/** The load of one role type of one team. */
function LoadRowViewInner({ row, before, calendar, range, topPx, onShow }: Props) {
  const { load, teamName, roleTypeName, mostFte } = row;
  const { fromDay, toDay } = range;
  const over = load.overloads.length > 0;
  const pieces = useMemo(() => loadPieces(load, calendar), [load, calendar]);
  const share = (fte: number) => `${(fte / mostFte) * 100}%`;
  const name = say.pool(teamName, roleTypeName);
  return (
    <div
      role="listitem"
      className="tl-load-row"
      style={{ top: topPx }}
      aria-label={say.loadRow(name, peakInWords(row), load.overloads.length)}
    >
      <div className="tl-load-label" title={`${name}, ${peakInWords(row)}`}>
        <span className="tl-load-name truncate">
          {roleTypeName} <span className="tl-load-team">{teamName}</span>
        </span>
        <span className={over ? 'tl-load-peak tl-load-over truncate' : 'tl-load-peak truncate'}>
          {peakInWords(row)}
        </span>
      </div>
      <div className="tl-load-track">
        <svg
          className="tl-load-curves"
          style={{ width: forDays(toDay - fromDay) }}
          viewBox={`0 0 ${toDay - fromDay} ${mostFte}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path className="tl-load-demand" d={stepArea(pieces, fromDay, met, none, mostFte)} />
          <path
            className="tl-load-recurring"
            d={stepArea(
              pieces,
              fromDay,
              (p) => p.demandFte + p.recurringFte,
              (p) => p.demandFte,
              mostFte,
            )}
          />
          {before ? (
            <path className="tl-load-before" d={stepLine(before, fromDay, (p) => p.demandFte, mostFte)} />
          ) : null}
          <path className="tl-load-capacity" d={stepLine(pieces, fromDay, (p) => p.capacityFte, mostFte)} />
        </svg>
        {pieces.map((piece) =>
          piece.demandFte > piece.capacityFte ? (
            <span
              key={piece.from}
              className="tl-load-excess"
              style={{
                left: atDay(piece.from, fromDay),
                width: forDays(piece.to - piece.from),
                bottom: share(piece.capacityFte),
                height: share(piece.demandFte - piece.capacityFte),
              }}
            />
          ) : null,
        )}
        {load.overloads.map((overload) => {
          const from = epochDayOf(overload.fromDate);
          return (
            <button
              key={overload.fromDay}
              type="button"
              className="tl-load-button"
              style={{ left: atDay(from, fromDay), width: forDays(epochDayOf(overload.toDate) + 1 - from) }}
              aria-label={say.overloadAria(
                shortDate(overload.fromDate, ''),
                shortDate(overload.toDate, ''),
                say.overloadPeak(fteText(overload.peakFte), fteText(overload.capacityFte)),
              )}
              onClick={(event) => onShow(overload, event.currentTarget)}
            />
          );
        })}
      </div>
    </div>
  );
}

export const LoadRowView = memo(LoadRowViewInner);
