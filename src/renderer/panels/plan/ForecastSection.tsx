import { useMemo } from 'react';
import { forecastWords } from '../../../core/schedule/forecast/forecastWords.ts';
import { useDocument } from '../../store/document.ts';
import { cancelForecast, runForecast } from '../../store/plan/forecasting.ts';
import type { ForecastAnswer } from '../../store/plan/port.ts';
import { usePlan } from '../../store/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/classNames.ts';
import { strings } from '../../ui/strings/index.ts';
import { CriticalTasks } from './forecast/CriticalTasks.tsx';
import { Details } from './forecast/Details.tsx';
import { Histogram } from './forecast/Histogram.tsx';
import { Milestones } from './forecast/Milestones.tsx';
import { Percentiles } from './forecast/Percentiles.tsx';
import { Tornado } from './forecast/Tornado.tsx';
import { PlanSection } from './PlanSection.tsx';
import { Progress } from './Progress.tsx';

const text = strings.plan;

export const ForecastSection = () => <PlanSection id="forecast">{() => <Body />}</PlanSection>;

function Body() {
  const forecast = usePlan((state) => state.forecast);
  const { status, result, stale } = forecast;
  return (
    <>
      {status === 'idle' && result === null ? (
        <>
          <p className="plan-note">{text.forecastHint}</p>
          <Button onClick={runForecast}>{text.runForecast}</Button>
        </>
      ) : null}
      <Progress of={forecast} doing={text.forecasting} onCancel={cancelForecast} onAgain={runForecast} />
      {result === null ? null : (
        <div className={classNames('plan-results', stale && 'plan-outdated')}>
          <Results answer={result} />
        </div>
      )}
      {result === null ? null : <Details />}
    </>
  );
}

function Results({ answer: { forecast } }: { readonly answer: ForecastAnswer }) {
  const targetId = usePlan((state) => state.targetId);
  const workspace = useDocument((state) => state.workspace);
  const words = useMemo(() => forecastWords(workspace, forecast), [workspace, forecast]);
  if (!forecast.ranges) return <p className="plan-note">{text.noRanges}</p>;
  const target = targetId === null ? forecast.finish : forecast.milestones.find(({ taskId }) => taskId === targetId);
  const { histogram, finish } = forecast;
  return (
    <>
      {target?.spread ? (
        <div className="plan-spread">
          {targetId === null && histogram ? (
            <Histogram histogram={histogram} plan={finish.plan} spread={target.spread} />
          ) : null}
          <Percentiles spread={target.spread} />
        </div>
      ) : null}
      {targetId === null ? (
        <ul className="plan-words">
          {words.details.slice(0, -1).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <Milestones milestones={forecast.milestones} levelled={forecast.levelledTeams !== null} />
      <Tornado influences={forecast.tornado} meanDay={finish.spread?.meanDays ?? finish.plan.day} />
      <CriticalTasks tasks={forecast.tasks} />
    </>
  );
}
