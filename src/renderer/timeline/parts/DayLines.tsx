import { classNames } from '../../ui/classNames.ts';
import { strings } from '../../ui/strings/index.ts';
import type { TimelineModel } from '../model.ts';
import { atDay } from './TaskBar.tsx';

const say = strings.timeline;

interface Props {
  readonly model: TimelineModel;
  /** With what they are called, at this width of a day. */
  readonly labelsAt?: number;
}

/** Labels closer than this would stand over each other: they stand on either side. */
const LABEL_PX = 84;

/** Today, the status date and the project finish, through all rows. */
export function DayLines({ model, labelsAt }: Props) {
  const { finishDay, levelledFinishDay, statusDay, todayDay, range, bars } = model;
  const isLevelled = levelledFinishDay !== null && levelledFinishDay !== finishDay;
  const lines = [
    { kind: 'today', day: todayDay + 0.5, text: say.today },
    { kind: 'status', day: statusDay, text: say.asOf },
    { kind: 'finish', day: bars.size > 0 ? finishDay : null, text: isLevelled ? say.finishByLinks : say.finish },
    { kind: 'levelled', day: isLevelled ? levelledFinishDay : null, text: say.finishLevelled },
  ];
  const shown = lines
    .flatMap(({ kind, day, text }) =>
      day === null || day < range.fromDay || day > range.toDay ? [] : [{ kind, day, text }],
    )
    .sort((a, b) => a.day - b.day);
  return shown.map(({ kind, day, text }, at) => {
    const isClose = (other: (typeof shown)[number] | undefined) =>
      other !== undefined && Math.abs(day - other.day) * (labelsAt ?? 0) < LABEL_PX;
    const [after, before] = [isClose(shown[at - 1]), isClose(shown[at + 1])];
    const side = after ? 'tl-day-label-after' : before ? 'tl-day-label-before' : '';
    return (
      <span key={kind} className={`tl-day tl-day-${kind}`} style={{ left: atDay(day, range.fromDay) }}>
        {labelsAt === undefined || (after && before) ? null : (
          <span className={classNames('tl-day-label', side)}>{text}</span>
        )}
      </span>
    );
  });
}
