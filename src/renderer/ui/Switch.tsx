import { Switch as Radix } from 'radix-ui';
import { useId } from 'react';
import './field.css';

interface Props {
  readonly label: string;
  /** null = the selected things differ. */
  readonly on: boolean | null;
  readonly onToggle: (on: boolean) => void;
  readonly mixedLabel?: string;
  readonly disabled?: boolean;
}

export function Switch({ label, on, onToggle, mixedLabel, disabled }: Props) {
  const id = useId();
  return (
    <div className="field field-row">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <span className="field-switch">
        {on === null ? <span className="field-mixed">{mixedLabel}</span> : null}
        <Radix.Root
          id={id}
          className="switch"
          checked={on ?? false}
          disabled={disabled ?? false}
          onCheckedChange={onToggle}
        >
          <Radix.Thumb className="switch-thumb" />
        </Radix.Root>
      </span>
    </div>
  );
}
