import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../core/model/field.ts';
import type { RowOf, TableName } from '../../../core/model/nouns.ts';
import { type Choice, ChoiceField } from '../../ui/ChoiceField.tsx';
import { CommitField } from '../../ui/CommitField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { strings } from '../../ui/strings/index.ts';
import { setFields, sharedOf } from './shared.ts';

/** Which field of which rows a control edits. */
interface Of<T extends TableName> {
  readonly table: T;
  readonly rows: readonly RowOf<T>[];
  readonly field: keyof RowOf<T> & string;
  readonly label: string;
}

const text = strings.inspector;
const NONE = '';
/** The value of an emptied choice or date in a row. */
const orNull = (typed: string) => (typed === NONE ? null : typed);

const set = <T extends TableName>({ table, rows, field }: Of<T>, value: unknown) =>
  setFields(table, rows, { [field]: value } as Partial<RowOf<T>>);
const read = <T extends TableName>({ rows, field }: Of<T>) => sharedOf(rows, (row) => row[field] as unknown);

type TextProps<T extends TableName> = Of<T> & {
  readonly lines?: number;
  readonly wraps?: boolean;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
};

export function RowText<T extends TableName>(props: TextProps<T>) {
  const { lines = 1, wraps = false, required, placeholder, hideLabel, ...of } = props;
  const shared = read(of);
  const longest = lines > 1 ? MAX_TEXT_LENGTH : MAX_NAME_LENGTH;
  return (
    <CommitField
      label={of.label}
      lines={lines}
      wraps={wraps}
      hideLabel={hideLabel ?? false}
      value={shared.mixed ? '' : String(shared.value ?? '')}
      placeholder={shared.mixed ? strings.common.mixed : placeholder}
      check={(typed) => {
        if (required && typed.trim() === '') return text.needsText;
        return typed.length > longest ? text.tooLong(longest) : null;
      }}
      onCommit={(typed) => set(of, lines > 1 ? typed : typed.trim())}
    />
  );
}

type ChoiceProps<T extends TableName> = Of<T> & {
  readonly choices: readonly Choice[];
  /** Label of “nothing chosen”, for a field that may be empty. */
  readonly none?: string;
};

export function RowChoice<T extends TableName>({ choices, none, ...of }: ChoiceProps<T>) {
  const shared = read(of);
  return (
    <ChoiceField
      label={of.label}
      value={shared.mixed ? null : String(shared.value ?? NONE)}
      mixedLabel={strings.common.mixed}
      choices={none === undefined ? choices : [{ value: NONE, label: none }, ...choices]}
      onChoose={(value) => set(of, orNull(value))}
    />
  );
}

export function RowDate<T extends TableName>({ required, ...of }: Of<T> & { readonly required?: boolean }) {
  const shared = read(of);
  return (
    <DateField
      label={of.label}
      required={required ?? false}
      value={shared.mixed ? null : (shared.value as string | null)}
      placeholder={shared.mixed ? strings.common.mixed : strings.common.none}
      onCommit={(date) => set(of, date)}
    />
  );
}

/** "2,5" and "2.5" are the same number; null where it is none. */
export function readNumber(typed: string): number | null {
  const trimmed = typed.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : null;
}

type NumberProps<T extends TableName> = Of<T> & {
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
  /** May be emptied. */
  readonly optional?: boolean;
};

export function RowNumber<T extends TableName>({ unit, least, most, whole, optional, ...of }: NumberProps<T>) {
  const shared = read(of);
  return (
    <CommitField
      label={of.label}
      kind="decimal"
      unit={unit}
      value={shared.mixed || shared.value === null ? '' : String(shared.value)}
      placeholder={shared.mixed ? strings.common.mixed : optional ? strings.common.none : undefined}
      check={(typed) => {
        if (typed.trim() === '' && optional) return null;
        const value = readNumber(typed);
        const fits = value !== null && value >= least && value <= most && (!whole || Number.isInteger(value));
        return fits ? null : text.notNumber(least, most, whole ?? false);
      }}
      onCommit={(typed) => set(of, typed.trim() === '' ? null : readNumber(typed))}
    />
  );
}

export function RowFlag<T extends TableName>(of: Of<T>) {
  const shared = read(of);
  return (
    <Switch
      label={of.label}
      on={shared.mixed ? null : Boolean(shared.value)}
      mixedLabel={strings.common.mixed}
      onToggle={(on) => set(of, on)}
    />
  );
}
