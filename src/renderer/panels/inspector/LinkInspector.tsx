import { optionsOf } from '../../../core/catalogue/choices.ts';
import { LAG_UNIT_CHOICES } from '../../../core/catalogue/labels.ts';
import type { Dependency } from '../../../core/model/nouns.ts';
import { useDocument } from '../../store/document.ts';
import { strings } from '../../ui/strings/index.ts';
import { showSubjects } from '../findings/showSubjects.ts';
import { Heading } from './Heading.tsx';
import { LINK_TYPES } from './LinksSection.tsx';
import { RowChoice, RowNumber, RowText } from './RowFields.tsx';
import { Section } from './Section.tsx';
import { sharedOf } from './shared.ts';

const text = strings.inspector;
const LONGEST_LAG_DAYS = 100_000;

function End({ label, taskId }: { readonly label: string; readonly taskId: string }) {
  const title = useDocument((state) => state.workspace.task.get(taskId)?.title);
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <button type="button" className="subject truncate" onClick={() => showSubjects([{ type: 'task', id: taskId }])}>
        {title || text.untitledTask}
      </button>
    </div>
  );
}

export function LinkInspector({ rows: links }: { readonly rows: readonly Dependency[] }) {
  const [only, ...others] = links;
  const single = only && others.length === 0 ? only : null;
  const unit = sharedOf(links, (link) => link.lagUnit);
  const of = { table: 'dependency', rows: links } as const;
  return (
    <>
      <Heading kind={text.kinds.dependency(links.length)} />
      <Section>
        {single ? (
          <>
            <End label={text.earlier} taskId={single.fromId} />
            <End label={text.later} taskId={single.toId} />
          </>
        ) : null}
        <RowChoice {...of} field="type" label={text.type} choices={LINK_TYPES} />
        <RowNumber
          {...of}
          field="lagDays"
          label={text.lag}
          unit={unit.mixed ? '' : text.lagUnits[unit.value]}
          least={-LONGEST_LAG_DAYS}
          most={LONGEST_LAG_DAYS}
        />
        <RowChoice {...of} field="lagUnit" label={text.lagUnit} choices={optionsOf(LAG_UNIT_CHOICES)} />
        <RowText {...of} field="reason" label={text.reason} lines={2} placeholder={text.reasonHint} />
      </Section>
    </>
  );
}
