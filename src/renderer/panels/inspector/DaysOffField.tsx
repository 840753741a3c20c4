import { isoDateSchema } from '../../../core/model/field.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { strings } from '../../ui/strings/index.ts';

const text = strings.inspector;
const datesIn = (typed: string) => typed.split(/[\s,;]+/).filter((item) => item !== '');

interface Props {
  readonly label: string;
  /** ISO dates. */
  readonly dates: readonly string[];
  readonly onChange: (dates: string[]) => void;
}

/** Days that are not worked, one date a line. */
export const DaysOffField = ({ label, dates, onChange }: Props) => (
  <CommitField
    label={label}
    lines={2}
    value={dates.join('\n')}
    placeholder={text.holidaysHint}
    check={(typed) => {
      const wrong = datesIn(typed).find((item) => !isoDateSchema.safeParse(item).success);
      return wrong === undefined ? null : text.notHoliday(wrong);
    }}
    onCommit={(typed) => onChange([...new Set(datesIn(typed))].sort())}
  />
);
