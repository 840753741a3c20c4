import type { Schedule } from '../../../core/schedule/schedule.ts';
import { dateInWords } from '../../../core/schedule/words.ts';
import { refOf } from '../../store/refs.ts';
import { focusOn } from '../../store/session.ts';
import { strings } from '../../ui/strings/index.ts';
import { numberText } from '../numberText.ts';

const say = strings.canvas;

/** The headline of the roadmap: how long the critical path is and when the work ends. */
export function CriticalSummary({ schedule }: { readonly schedule: Schedule | null }) {
  if (!schedule || schedule.tasks.size === 0 || schedule.criticalPath.length === 0) return null;
  const { criticalPath, durationDays, finishDate, startDate, loops } = schedule;
  const withYear = finishDate.slice(0, 4) !== startDate.slice(0, 4);
  return (
    <div className="canvas-summary" role="status">
      <button
        type="button"
        className="summary-critical"
        title={say.showCriticalPath}
        onClick={() => focusOn(criticalPath.map((id) => refOf('task', id)))}
      >
        {say.criticalPath}
      </button>
      <span>{say.criticalSummary(criticalPath.length, numberText(Math.round(durationDays * 10) / 10))}</span>
      <span className="summary-bar" />
      <span>
        {say.finish} <strong>{dateInWords(finishDate, withYear)}</strong>
      </span>
      {loops.length > 0 ? <span className="summary-loops">{say.loops(loops.length)}</span> : null}
    </div>
  );
}
