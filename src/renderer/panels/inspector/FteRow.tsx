import { X } from 'lucide-react';
import { CommitField } from '../../ui/CommitField.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { strings } from '../../ui/strings/index.ts';
import { readNumber } from './RowFields.tsx';

const text = strings.inspector;

interface Props {
  readonly name: string;
  /** Null = the rows differ, or nothing is set. */
  readonly fte: number | null;
  readonly placeholder?: string;
  readonly most: number;
  /** Null = the field was emptied. */
  readonly onCommit: (fte: number | null) => void;
  readonly removeLabel?: string;
}

/** So much FTE of a role type. Emptied or taken away, it is gone. */
export function FteRow({ name, fte, placeholder, most, onCommit, removeLabel }: Props) {
  return (
    <li className="fte-row">
      <CommitField
        label={name}
        kind="decimal"
        unit={text.fteUnit}
        value={fte === null ? '' : String(fte)}
        placeholder={placeholder}
        check={(typed) => {
          if (typed.trim() === '') return null;
          const value = readNumber(typed);
          return value !== null && value >= 0 && value <= most ? null : text.notNumber(0, most, false);
        }}
        onCommit={(typed) => onCommit(typed.trim() === '' ? null : readNumber(typed))}
        tail={
          removeLabel === undefined ? null : (
            <IconButton size="small" label={removeLabel} icon={<X />} onClick={() => onCommit(null)} />
          )
        }
      />
    </li>
  );
}
