import { optionsOf } from '../../../core/catalogue/choices.ts';
import {
  HORIZON_CHOICES,
  LAYER_CHOICES,
  TASK_KIND_CHOICES,
  TASK_STATUS_CHOICES,
} from '../../../core/catalogue/labels.ts';
import type { Task } from '../../../core/model/nouns.ts';
import { MAX_DAYS } from '../../../core/model/task.ts';
import { strings } from '../../ui/strings/index.ts';
import { AccountableField } from './AccountableField.tsx';
import { AssetField } from './AssetField.tsx';
import { DatesSection } from './DatesSection.tsx';
import { DemandSection } from './DemandSection.tsx';
import { DoersField } from './DoersField.tsx';
import { EstimateSection } from './EstimateSection.tsx';
import { Heading } from './Heading.tsx';
import { LinksSection } from './LinksSection.tsx';
import { RisksSection } from './RisksSection.tsx';
import { RowChoice, RowDate, RowNumber, RowText } from './RowFields.tsx';
import { Section } from './Section.tsx';
import { setFields, sharedOf } from './shared.ts';
import { TeamField } from './TeamField.tsx';

const text = strings.inspector;

export function TaskInspector({ rows: tasks }: { readonly rows: readonly Task[] }) {
  const ids = tasks.map(({ id }) => id);
  const [only, ...others] = tasks;
  const single = only && others.length === 0 ? only : null;
  const status = sharedOf(tasks, (task) => task.status);
  const is = (value: Task['status']) => !status.mixed && status.value === value;
  const of = { table: 'task', rows: tasks } as const;
  return (
    <>
      <Heading kind={text.kinds.task(tasks.length)}>
        {single ? (
          <RowText {...of} field="title" label={text.title} placeholder={text.untitledTask} wraps required hideLabel />
        ) : null}
      </Heading>
      <Section>
        <TeamField
          label={text.team}
          rows={tasks}
          pick="teamId"
          none={text.noTeam}
          onChoose={(teamId) => setFields('task', tasks, { teamId })}
        />
        <AccountableField type="task" ids={ids} />
        <DoersField type="task" ids={ids} />
        <RowChoice {...of} field="status" label={text.status} choices={optionsOf(TASK_STATUS_CHOICES)} />
        {is('blocked') ? (
          <>
            <RowText {...of} field="blockedBy" label={text.blockedBy} placeholder={text.blockedByHint} />
            <RowDate {...of} field="blockedSince" label={text.blockedSince} />
          </>
        ) : null}
        {is('in-progress') || is('blocked') || is('done') ? (
          <RowDate {...of} field="actualStart" label={text.actualStart} />
        ) : null}
        {is('in-progress') || is('blocked') ? (
          <RowNumber
            {...of}
            field="remainingDays"
            label={text.remaining}
            unit={text.remainingUnit(tasks[0]?.basis ?? 'elapsed')}
            least={0}
            most={MAX_DAYS}
            optional
          />
        ) : null}
        {is('done') ? <RowDate {...of} field="actualFinish" label={text.actualFinish} /> : null}
      </Section>
      <EstimateSection tasks={tasks} />
      <DemandSection tasks={tasks} />
      <DatesSection tasks={tasks} />
      {single ? <LinksSection taskId={single.id} /> : null}
      {single ? <RisksSection taskId={single.id} /> : null}
      <Section title={text.about}>
        <RowChoice {...of} field="kind" label={text.kind} choices={optionsOf(TASK_KIND_CHOICES)} />
        <RowChoice
          {...of}
          field="layer"
          label={text.layer}
          choices={optionsOf(LAYER_CHOICES)}
          none={strings.common.none}
        />
        <AssetField tasks={tasks} />
        <RowChoice
          {...of}
          field="horizon"
          label={text.horizon}
          choices={optionsOf(HORIZON_CHOICES)}
          none={strings.common.none}
        />
        <RowText {...of} field="notes" label={text.notes} lines={3} placeholder={text.notesHint} />
      </Section>
    </>
  );
}
