import { useEffect } from 'react';
import { cancelForecast, runForecast, watchForecast } from '../../store/plan/forecasting.ts';
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
  useEffect(watchForecast, []);
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
  if (!forecast.ranges) return <p className="plan-note">{text.noRanges}</p>;
  const target = targetId === null ? forecast.finish : forecast.milestones.find(({ taskId }) => taskId === targetId);
  return (
    <>
      {target?.spread ? (
        <>
          {targetId === null && forecast.histogram ? (
            <Histogram histogram={forecast.histogram} plan={forecast.finish.plan} spread={target.spread} />
          ) : null}
          <Percentiles spread={target.spread} />
        </>
      ) : null}
      <Milestones milestones={forecast.milestones} />
      <Tornado influences={forecast.tornado} />
      <CriticalTasks tasks={forecast.tasks} />
    </>
  );
}
