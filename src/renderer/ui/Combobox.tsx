import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { ComboboxList, type ComboboxListProps } from './ComboboxList.tsx';
import { classNames } from './classNames.ts';
import { Popover } from './Popover.tsx';

interface Props extends ComboboxListProps {
  /** What the closed field says; null = nothing chosen. */
  readonly shown: ReactNode | null;
  readonly placeholder: string;
  readonly disabled?: boolean;
  readonly hideLabel?: boolean;
}

/** A field that opens a searchable list: for choosing a team, a person, an asset. */
export function Combobox({ shown, placeholder, disabled, hideLabel, ...list }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="field">
      <span id={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {list.label}
      </span>
      <Popover
        open={open}
        onOpenChange={setOpen}
        label={list.label}
        fits
        trigger={
          <button
            type="button"
            aria-labelledby={`${id} ${id}-value`}
            className="field-input combobox-trigger"
            disabled={disabled}
          >
            <span id={`${id}-value`} className={classNames('truncate', shown === null && 'combobox-none')}>
              {shown ?? placeholder}
            </span>
            <ChevronDown />
          </button>
        }
      >
        <ComboboxList
          {...list}
          onChoose={(value) => {
            setOpen(false);
            list.onChoose(value);
          }}
          create={
            list.create && {
              label: list.create.label,
              run: (text) => {
                setOpen(false);
                list.create?.run(text);
              },
            }
          }
        />
      </Popover>
    </div>
  );
}
