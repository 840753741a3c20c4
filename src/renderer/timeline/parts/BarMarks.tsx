import { Flag, Pin } from 'lucide-react';
import { isoDateOf } from '../../../core/schedule/isoDay.ts';
import { strings } from '../../ui/strings/index.ts';
import { daysText, shortDate } from '../words.ts';
import { atDay, forDays } from './TaskBar.tsx';
import type { TaskRowProps } from './TaskRow.tsx';

const say = strings.timeline;

/** What stands around a bar and cannot be taken by hand: float, baseline, proposal, forecast, dates that hold or bound it. */
export function BarMarks({ task, bar, dates, whiskers, baseline, proposed, originDay, thisYear }: TaskRowProps) {
  const at = (axisDay: number) => ({ left: atDay(axisDay, originDay) });
  const over = (from: number, to: number) => ({ ...at(from), width: forDays(to - from) });
  const word = (isoDate: string | null) => (isoDate === null ? '' : shortDate(isoDate, thisYear));
  const lateDays = bar.deadline?.lateDays ?? 0;
  // A finish that is certain, and where the bar ends anyway, has nothing to tell.
  const certain = whiskers?.p10 === whiskers?.p90 && whiskers?.p90 === bar.to;
  const spread = bar.status === 'done' || certain ? undefined : whiskers;
  return (
    <>
      {bar.tail ? (
        <span
          className={bar.tail.late ? 'tl-tail tl-tail-late' : 'tl-tail'}
          style={over(bar.tail.from, bar.tail.to)}
          title={bar.tail.late ? say.lateTail(daysText(-dates.totalFloat)) : say.floatTail(daysText(dates.totalFloat))}
        />
      ) : null}
      {bar.teamOff.map(({ fromDay, toDay }) => (
        <span key={fromDay} className="tl-team-off" style={over(fromDay, toDay)} title={say.teamOff} />
      ))}
      {baseline ? (
        <span
          className="tl-baseline"
          style={over(baseline.from, baseline.to)}
          title={say.baseline(word(isoDateOf(baseline.from)), word(isoDateOf(baseline.to - 1)))}
        />
      ) : null}
      {proposed?.moved ? (
        <>
          <span
            className={proposed.chosen ? 'tl-proposed' : 'tl-proposed tl-proposed-left'}
            style={over(proposed.from, Math.max(proposed.to, proposed.from + 0.2))}
          />
          {proposed.from > bar.to ? (
            <span
              className="tl-moved"
              style={over(bar.to, proposed.from)}
              title={say.movedTo(word(isoDateOf(Math.floor(proposed.from))))}
            />
          ) : null}
        </>
      ) : null}
      {spread && spread.p10 > bar.to ? <span className="tl-whisker-way" style={over(bar.to, spread.p10)} /> : null}
      {spread ? (
        <span className="tl-whisker" style={over(spread.p10, spread.p90)} title={say.whisker}>
          {spread.p80 === null ? null : (
            <span className="tl-whisker-p80" style={{ left: forDays(spread.p80 - spread.p10) }} />
          )}
        </span>
      ) : null}
      {bar.fixedStart === null ? null : (
        <Pin
          className="tl-hold tl-hold-fixed"
          style={at(bar.fixedStart)}
          aria-label={say.fixed(word(task.fixedStart))}
        />
      )}
      {bar.notBefore === null || bar.fixedStart !== null ? null : (
        <span
          className="tl-hold tl-hold-before"
          style={at(bar.notBefore)}
          title={say.notBefore(word(task.notBefore))}
        />
      )}
      {bar.deadline ? (
        <span
          className={lateDays > 0 ? 'tl-deadline tl-deadline-late' : 'tl-deadline'}
          style={at(bar.deadline.at)}
          title={
            lateDays > 0 ? say.deadlineLate(word(task.deadline), String(lateDays)) : say.deadline(word(task.deadline))
          }
        >
          <Flag />
        </span>
      ) : null}
      {bar.deadline && lateDays > 0 ? (
        <span className="tl-late-chip" style={at(Math.max(bar.to, bar.deadline.at, whiskers?.p90 ?? 0))}>
          {say.lateBy(String(lateDays))}
        </span>
      ) : null}
    </>
  );
}
