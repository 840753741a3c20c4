import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { setForecastOptions } from '../../../store/plan/forecasting.ts';
import { usePlan } from '../../../store/plan.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { strings } from '../../../ui/strings/index.ts';
import { readNumber } from '../../inspector/RowFields.tsx';

const text = strings.plan;
const MOST_SEED = 2_147_483_647;
const FEWEST_RUNS = 100;
const MOST_RUNS = 1_000_000;

const problemOf = (typed: string, least: number, most: number): string | null => {
  const value = readNumber(typed);
  const fits = value !== null && Number.isInteger(value) && value >= least && value <= most;
  return fits ? null : text.wholeNumber(least, most);
};

/** With which numbers the forecast was made; another seed or number of runs makes another. */
export function Details() {
  const { seed, runs, result, tookMs } = usePlan((state) => state.forecast);
  const [open, setOpen] = useState(false);
  return (
    <div>
      <button type="button" className="plan-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight className="plan-arrow" />
        {text.details}
      </button>
      {open ? (
        <div className="plan-details">
          <CommitField
            label={text.seed}
            kind="decimal"
            value={String(seed)}
            check={(typed) => problemOf(typed, 0, MOST_SEED)}
            onCommit={(typed) => setForecastOptions({ seed: readNumber(typed) ?? seed })}
          />
          <CommitField
            label={text.runs}
            kind="decimal"
            unit={text.runsUnit}
            value={String(runs)}
            check={(typed) => problemOf(typed, FEWEST_RUNS, MOST_RUNS)}
            onCommit={(typed) => setForecastOptions({ runs: readNumber(typed) ?? runs })}
          />
          {result && tookMs !== null ? (
            <p className="plan-note">
              {text.ranIn(result.forecast.runs, result.forecast.seed, (tookMs / 1_000).toFixed(1))}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
