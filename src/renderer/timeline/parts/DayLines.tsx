import { strings } from '../../ui/strings/index.ts';
import type { TimelineModel } from '../model.ts';
import { atDay } from './TaskBar.tsx';

const say = strings.timeline;

interface Props {
  readonly model: TimelineModel;
  /** With what they are called, at this width of a day. */
  readonly labelsAt?: number;
}

/** Labels closer than this stand over each other. */
const LABEL_PX = 56;

/** Today, the status date and the project finish, through all rows. */
export function DayLines({ model, labelsAt }: Props) {
  const { finishDay, statusDay, todayDay, range, bars } = model;
  const lines = [
    { kind: 'today', day: todayDay + 0.5, text: say.today },
    { kind: 'status', day: statusDay, text: say.asOf },
    { kind: 'finish', day: bars.size > 0 ? finishDay : null, text: say.finish },
  ];
  const shown = lines
    .flatMap(({ kind, day, text }) =>
      day === null || day < range.fromDay || day > range.toDay ? [] : [{ kind, day, text }],
    )
    .sort((a, b) => a.day - b.day);
  return shown.map(({ kind, day, text }, at) => {
    const close = shown.slice(0, at).filter((other) => (day - other.day) * (labelsAt ?? 0) < LABEL_PX).length;
    return (
      <span key={kind} className={`tl-day tl-day-${kind}`} style={{ left: atDay(day, range.fromDay) }}>
        {labelsAt === undefined ? null : (
          <span className="tl-day-label" style={{ bottom: `calc(2px + ${close * 1.6}em)` }}>
            {text}
          </span>
        )}
      </span>
    );
  });
}
