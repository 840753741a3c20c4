import { isoDateSchema } from '../../../core/model/field.ts';
import { settingsOf } from '../../../core/model/nouns.ts';
import { useDocument } from '../../store/document.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { strings } from '../../ui/strings/index.ts';
import { Heading } from './Heading.tsx';
import { OffCanvas } from './OffCanvas.tsx';
import { RowDate, RowNumber, RowText } from './RowFields.tsx';
import { Section } from './Section.tsx';
import { setFields } from './shared.ts';

const text = strings.inspector;

const datesIn = (typed: string) => typed.split(/[\s,;]+/).filter((item) => item !== '');

/** Nothing is selected: the workspace itself. */
export function WorkspaceInspector() {
  const workspace = useDocument((state) => state.workspace);
  const settings = settingsOf(workspace);
  const of = { table: 'workspace', rows: [settings] } as const;
  const seats = [...workspace.role.values()];
  const vacant = seats.filter(({ personId }) => personId === null).length;
  const toggleDay = (day: number, on: boolean) => {
    const days = on ? [...settings.workingWeek, day].sort() : settings.workingWeek.filter((each) => each !== day);
    if (days.length > 0) setFields('workspace', [settings], { workingWeek: days });
  };
  return (
    <>
      <Heading kind={text.kinds.workspace}>
        <RowText {...of} field="title" label={text.title} required wraps hideLabel />
      </Heading>
      <Section>
        <dl className="counts-list tabular">
          {text
            .counts({
              teams: workspace.team.size,
              people: workspace.person.size,
              seats: seats.length,
              vacant,
              tasks: workspace.task.size,
              links: workspace.dependency.size,
              assets: workspace.asset.size,
            })
            .map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </Section>
      <Section title={text.calendar}>
        <RowDate {...of} field="projectStart" label={text.projectStart} required />
        <RowDate {...of} field="statusDate" label={text.statusDate} />
        <div className="field">
          <span className="field-label">{text.workingWeek}</span>
          <fieldset className="week" aria-label={text.workingWeek}>
            {text.weekdays.map((name, at) => {
              const on = settings.workingWeek.includes(at + 1);
              return (
                <button
                  key={name}
                  type="button"
                  className="weekday"
                  aria-label={name}
                  aria-pressed={on}
                  onClick={() => toggleDay(at + 1, !on)}
                >
                  {name.slice(0, 2)}
                </button>
              );
            })}
          </fieldset>
        </div>
        <CommitField
          label={text.holidays}
          lines={2}
          value={settings.holidays.join('\n')}
          placeholder={text.holidaysHint}
          check={(typed) => {
            const wrong = datesIn(typed).find((item) => !isoDateSchema.safeParse(item).success);
            return wrong === undefined ? null : text.notHoliday(wrong);
          }}
          onCommit={(typed) => setFields('workspace', [settings], { holidays: [...new Set(datesIn(typed))].sort() })}
        />
        <RowNumber
          {...of}
          field="nearCriticalDays"
          label={text.nearCritical}
          unit={text.floatUnit}
          least={0}
          most={1_000}
          whole
        />
      </Section>
      <OffCanvas />
    </>
  );
}
