import type { ReactNode } from 'react';
import { strings } from '../../ui/strings/index.ts';

const text = strings.inspector;

interface Props {
  /** ISO weekdays worked, 1 = Monday. */
  readonly days: readonly number[];
  /** Days that can be worked at all. */
  readonly possible?: readonly number[];
  readonly onChange: (days: number[]) => void;
  readonly note?: ReactNode;
}

/** Seven buttons; at least one day stays. */
export function WeekField({ days, possible, onChange, note }: Props) {
  return (
    <div className="field">
      <span className="field-label">{text.workingWeek}</span>
      <div>
        <fieldset className="week" aria-label={text.workingWeek}>
          {text.weekdays.map((name, at) => {
            const day = at + 1;
            const on = days.includes(day);
            const next = on ? days.filter((each) => each !== day) : [...days, day].sort((a, b) => a - b);
            return (
              <button
                key={name}
                type="button"
                className="weekday"
                aria-label={name}
                aria-pressed={on}
                disabled={possible ? !possible.includes(day) : false}
                onClick={() => (next.length > 0 ? onChange(next) : undefined)}
              >
                {name.slice(0, 2)}
              </button>
            );
          })}
        </fieldset>
        {note}
      </div>
    </div>
  );
}
