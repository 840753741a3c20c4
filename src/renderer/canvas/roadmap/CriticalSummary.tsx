import { dateInWords } from '../../../core/schedule/words.ts';
import { useDocument } from '../../store/document.ts';
import { headlineOf } from '../../store/plan/headline.ts';
import { usePlan } from '../../store/plan.ts';
import { refOf } from '../../store/refs.ts';
import { focusOn } from '../../store/session.ts';
import { classNames } from '../../ui/classNames.ts';
import { strings } from '../../ui/strings/index.ts';
import { numberText } from '../numberText.ts';

const say = strings.canvas;

/** The headline of the roadmap: how long the critical path is, when the work ends, and how sure that is. */
export function CriticalSummary() {
  const plan = usePlan((state) => state);
  const target = useDocument(({ workspace }) =>
    plan.targetId === null ? null : (workspace.task.get(plan.targetId)?.title ?? null),
  );
  const { schedule } = plan;
  const headline = headlineOf(plan);
  if (!schedule || !headline || schedule.targetPath.length === 0) return null;
  const { targetPath, startDate, loops } = schedule;
  const ofTarget = plan.targetId === null ? undefined : schedule.tasks.get(plan.targetId);
  const days = ofTarget?.earlyFinish ?? schedule.durationDays;
  const date = (isoDate: string) => dateInWords(isoDate, isoDate.slice(0, 4) !== startDate.slice(0, 4));
  return (
    <div className="canvas-summary" role="status">
      <button
        type="button"
        className="summary-critical"
        title={say.showCriticalPath}
        onClick={() => focusOn(targetPath.map((id) => refOf('task', id)))}
      >
        {say.criticalPath}
      </button>
      <span>{say.criticalSummary(targetPath.length, numberText(Math.round(days * 10) / 10))}</span>
      <span className="summary-bar" />
      <span className="summary-finish">
        <span className="truncate summary-target">{target ?? say.finish}</span>{' '}
        <strong className={classNames(headline.stale && 'summary-stale')}>{date(headline.date)}</strong>
        {headline.levelled ? ` ${say.levelled}` : null}
      </span>
      {headline.p80 === null ? null : (
        <span className={classNames(headline.stale && 'summary-stale')} title={strings.plan.p80Hint}>
          {strings.plan.p80(date(headline.p80))}
        </span>
      )}
      {loops.length > 0 ? <span className="summary-loops">{say.loops(loops.length)}</span> : null}
    </div>
  );
}
