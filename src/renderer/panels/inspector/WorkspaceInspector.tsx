import { settingsOf } from '../../../core/model/nouns.ts';
import { useDocument } from '../../store/document.ts';
import { strings } from '../../ui/strings/index.ts';
import { DaysOffField } from './DaysOffField.tsx';
import { Heading } from './Heading.tsx';
import { OffCanvas } from './OffCanvas.tsx';
import { RowDate, RowNumber, RowText } from './RowFields.tsx';
import { Section } from './Section.tsx';
import { setFields } from './shared.ts';
import { WeekField } from './WeekField.tsx';

const text = strings.inspector;

/** Nothing is selected: the workspace itself. */
export function WorkspaceInspector() {
  const workspace = useDocument((state) => state.workspace);
  const settings = settingsOf(workspace);
  const of = { table: 'workspace', rows: [settings] } as const;
  const seats = [...workspace.role.values()];
  const vacant = seats.filter(({ personId }) => personId === null).length;
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
        <WeekField
          days={settings.workingWeek}
          onChange={(workingWeek) => setFields('workspace', [settings], { workingWeek })}
        />
        <DaysOffField
          label={text.holidays}
          dates={settings.holidays}
          onChange={(holidays) => setFields('workspace', [settings], { holidays })}
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
