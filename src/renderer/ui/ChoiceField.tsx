import { useId } from 'react';
import './field.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  /** null = the selected things differ. */
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
  readonly mixedLabel?: string;
  readonly disabled?: boolean;
  readonly hideLabel?: boolean;
}

/** The browser’s own select: keyboard, screen reader and type-ahead for free, dressed by CSS where it can be. */
export function ChoiceField({ label, value, choices, onChoose, mixedLabel, disabled, hideLabel }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <div className="field-box">
        <select
          id={id}
          className="field-input field-select"
          value={value ?? '\u0000mixed'}
          disabled={disabled}
          onChange={(event) => onChoose(event.target.value)}
        >
          {value === null ? (
            <option value={'\u0000mixed'} disabled hidden>
              {mixedLabel}
            </option>
          ) : null}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
