import { Calendar } from 'lucide-react';
import { useRef } from 'react';
import { parseDate } from '../../core/interchange/csv/parseDate.ts';
import { dateInWords } from '../../core/schedule/words.ts';
import { CommitField } from './CommitField.tsx';
import { strings } from './strings/index.ts';

interface Props {
  readonly label: string;
  /** ISO date, or null where there is none. */
  readonly value: string | null;
  readonly onCommit: (isoDate: string | null) => void;
  readonly required?: boolean;
  readonly placeholder?: string;
}

/** Typed as 2027-05-14, 14.5.2027 or 14/5/2027, or picked; read as “14 May 2027” wherever the computer stands. */
export function DateField({ label, value, onCommit, required = false, placeholder }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const take = (text: string) => {
    const date = text.trim() === '' ? null : parseDate(text.trim());
    if (date !== value && (date !== null || !required)) onCommit(date);
  };
  return (
    <CommitField
      label={label}
      value={value ?? ''}
      display={value === null ? '' : dateInWords(value, true)}
      placeholder={placeholder ?? strings.common.none}
      check={(text) => {
        if (text.trim() === '') return required ? strings.common.needsDate : null;
        return parseDate(text.trim()) === null ? strings.common.notDate : null;
      }}
      onCommit={take}
      tail={
        <span className="date-picker">
          <button
            type="button"
            className="icon-button icon-button-small"
            aria-label={strings.common.pickDate}
            tabIndex={-1}
            onClick={() => picker.current?.showPicker()}
          >
            <Calendar />
          </button>
          <input
            ref={picker}
            className="date-picker-input"
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={value ?? ''}
            onChange={(event) => take(event.target.value)}
          />
        </span>
      }
    />
  );
}
