import { Command } from 'cmdk';
import { Check, Plus } from 'lucide-react';
import { Fragment, type ReactNode, useState } from 'react';
import { strings } from './strings/index.ts';
import './field.css';

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  readonly meta?: string | undefined;
  readonly group?: string;
  readonly icon?: ReactNode;
}

export interface ComboboxListProps {
  readonly label: string;
  /** A function is asked once, when the list opens. */
  readonly options: readonly ComboboxOption[] | (() => readonly ComboboxOption[]);
  readonly value?: string | null | undefined;
  readonly onChoose: (value: string) => void;
  /** Offers to make what was typed where nothing has that name. */
  readonly create?: { readonly label: (text: string) => string; readonly run: (text: string) => void } | undefined;
}

/** More than a screen of names helps nobody; typing narrows the list down. */
const MOST_SHOWN = 100;

const matches = (option: ComboboxOption, search: string) =>
  `${option.label} ${option.meta ?? ''}`.toLocaleLowerCase().includes(search.toLocaleLowerCase());

export function ComboboxList({ label, options: given, value, onChoose, create }: ComboboxListProps) {
  const [options] = useState(given);
  const [search, setSearch] = useState('');
  const typed = search.trim();
  const found = typed === '' ? options : options.filter((option) => matches(option, typed));
  const shown = found.slice(0, MOST_SHOWN);
  const exists = options.some((option) => option.label.toLocaleLowerCase() === typed.toLocaleLowerCase());
  const groups = [...new Set(shown.map((option) => option.group ?? ''))];
  return (
    <Command className="combobox" shouldFilter={false} label={label} loop>
      <Command.Input
        className="combobox-search"
        placeholder={label}
        value={search}
        onValueChange={setSearch}
        autoFocus
      />
      <Command.List className="combobox-list scrolls">
        {shown.length === 0 && (!create || typed === '') ? (
          <p className="combobox-empty">{strings.common.nothingFound}</p>
        ) : null}
        {groups.map((group) => {
          const items = shown
            .filter((option) => (option.group ?? '') === group)
            .map((option) => (
              <Command.Item
                key={option.value}
                value={option.value}
                className="combobox-item"
                onSelect={() => onChoose(option.value)}
              >
                {option.icon}
                <span className="truncate">{option.label}</span>
                {option.meta ? <span className="combobox-meta">{option.meta}</span> : null}
                {option.value === value ? <Check /> : null}
              </Command.Item>
            ));
          return group === '' ? (
            <Fragment key="">{items}</Fragment>
          ) : (
            <Command.Group key={group} heading={group}>
              {items}
            </Command.Group>
          );
        })}
        {create && typed !== '' && !exists ? (
          <Command.Item value={`\u0000create`} className="combobox-item" onSelect={() => create.run(typed)}>
            <Plus />
            <span className="truncate">{create.label(typed)}</span>
          </Command.Item>
        ) : null}
      </Command.List>
      {found.length > MOST_SHOWN ? (
        <p className="combobox-empty">{strings.common.moreFound(found.length - MOST_SHOWN)}</p>
      ) : null}
    </Command>
  );
}
