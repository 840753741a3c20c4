import { useEffect } from 'react';
import { settingsOf } from '../../../core/model/nouns.ts';
import { whyThisDate } from '../../../core/schedule/explain.ts';
import { useDocument } from '../../store/document.ts';
import { watchForecast } from '../../store/plan/forecasting.ts';
import { headlineOf } from '../../store/plan/headline.ts';
import { usePlan } from '../../store/plan.ts';
import { Chip } from '../../ui/Chip.tsx';
import { classNames } from '../../ui/classNames.ts';
import { strings } from '../../ui/strings/index.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { RowNumber } from '../inspector/RowFields.tsx';
import { showTasks } from './showTasks.ts';
import { TargetField } from './TargetField.tsx';
import { useCalendar, useDates } from './useDates.ts';
import { WhyChain } from './WhyChain.tsx';
import { whyLevelled } from './whyLevelled.ts';

const text = strings.plan;

/** One date, how sure it is, and how the other dates relate to it. */
export function Headline() {
  useEffect(watchForecast, []);
  const plan = usePlan((state) => state);
  const { schedule } = plan;
  const headline = headlineOf(plan);
  const workspace = useDocument((state) => state.workspace);
  const readOnly = useDocument((state) => state.access.mode === 'read-only');
  const { say, short } = useDates();
  const calendar = useCalendar();
  if (!schedule || !headline) return null;
  const linksDate = (plan.targetId && schedule.tasks.get(plan.targetId)?.finishDate) || schedule.finishDate;
  const due = (plan.targetId === null ? null : workspace.task.get(plan.targetId)?.deadline) ?? null;
  const lateDays = due === null ? 0 : calendar.endOf(headline.date) - calendar.endOf(due);
  const path = schedule.targetPath;
  const reasons = () => {
    const levelled = headline.levelled ? (plan.forecast.result?.levelled ?? null) : null;
    if (levelled) return whyLevelled(workspace, levelled, plan.targetId);
    const last = path.at(-1);
    const said = last === undefined ? [] : whyThisDate(workspace, schedule, last);
    // The first sentence of an explanation takes its task as known.
    const title = (last && workspace.task.get(last)?.title) || text.untitled;
    return said.map((reason, at) => (at === 0 ? { ...reason, sentence: text.ofTask(title, reason.sentence) } : reason));
  };
  return (
    <header className="plan-headline">
      <TargetField />
      <p className={classNames('plan-date', headline.stale && 'plan-outdated')}>
        <strong>{say(headline.date)}</strong>
        {headline.p80 === null ? null : (
          <Tooltip label={text.p80Hint}>
            <span className="plan-p80">{text.p80(short(headline.p80))}</span>
          </Tooltip>
        )}
        {headline.ranges ? null : <Chip tone="muted">{text.noRangesChip}</Chip>}
      </p>
      {headline.levelled ? (
        <p className="plan-note">
          {text.levelledOver(plan.forecast.result?.forecast.levelledTeams ?? 0, say(linksDate))}
        </p>
      ) : null}
      {due === null ? null : (
        <p className={lateDays > 0 ? 'plan-due plan-due-late' : 'plan-due'}>{text.due(say(due), lateDays)}</p>
      )}
      <button type="button" className="plan-path" onClick={() => showTasks(path)}>
        {text.onTarget(path.length, text.percent(schedule.nearCriticalShare))}
      </button>
      <WhyChain reasons={reasons} />
      <fieldset disabled={readOnly}>
        <RowNumber
          table="workspace"
          rows={[settingsOf(workspace)]}
          field="nearCriticalDays"
          label={text.nearCritical}
          unit={text.nearCriticalUnit}
          least={0}
          most={1_000}
          whole
        />
      </fieldset>
    </header>
  );
}
