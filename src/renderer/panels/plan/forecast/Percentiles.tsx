import type { Spread } from '../../../../core/schedule/forecast/forecast.ts';
import { strings } from '../../../ui/strings/index.ts';
import { useDates } from '../useDates.ts';

const text = strings.plan;

/** The dates by which so many of a hundred runs are finished. */
export function Percentiles({ spread }: { readonly spread: Spread }) {
  const { short } = useDates();
  return (
    <dl className="plan-percentiles tabular" aria-label={text.percentiles}>
      {spread.percentiles.map(({ level, date }) => (
        <div key={level} className={level === 80 ? 'plan-percentile-main' : undefined}>
          <dt>{text.percentile(level)}</dt>
          <dd>{short(date)}</dd>
        </div>
      ))}
    </dl>
  );
}
