import { parseSkill, skillItem } from '../../../core/interchange/csv/skills.ts';
import type { Person } from '../../../core/model/nouns.ts';
import { useDocument } from '../../store/document.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { strings } from '../../ui/strings/index.ts';
import { Heading } from './Heading.tsx';
import { RowText } from './RowFields.tsx';
import { SeatList } from './SeatList.tsx';
import { Section } from './Section.tsx';
import { setFields } from './shared.ts';

const text = strings.inspector;

export function PersonInspector({ rows: people }: { readonly rows: readonly Person[] }) {
  const roles = useDocument((state) => state.workspace.role);
  const [only, ...others] = people;
  const single = only && others.length === 0 ? only : null;
  const seats = single ? [...roles.values()].filter(({ personId }) => personId === single.id) : [];
  const fte = seats.reduce((sum, seat) => sum + seat.fte, 0);
  const of = { table: 'person', rows: people } as const;
  return (
    <>
      <Heading kind={text.kinds.person(people.length)}>
        {single ? <RowText {...of} field="name" label={text.name} required wraps hideLabel /> : null}
      </Heading>
      <Section>
        <RowText {...of} field="function" label={text.function} placeholder={text.functionHint} />
        {single ? (
          <CommitField
            label={text.skills}
            lines={2}
            value={single.skills.map(skillItem).join(', ')}
            placeholder={text.skillsHint}
            onCommit={(typed) =>
              setFields('person', people, {
                skills: typed
                  .split(/[,;\n]/)
                  .map((item) => item.trim())
                  .filter((item) => item !== '')
                  .map(parseSkill),
              })
            }
          />
        ) : null}
      </Section>
      {single ? (
        <Section title={text.seats} aside={<span className="section-aside">{strings.common.fte(fte)}</span>}>
          {seats.length === 0 ? <p className="section-note">{text.noSeats}</p> : <SeatList seats={seats} byTeam />}
        </Section>
      ) : null}
    </>
  );
}
