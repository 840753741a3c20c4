import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Task } from '../../../core/model/nouns.ts';
import { MAX_DAYS } from '../../../core/model/task.ts';
import { whyThisDate } from '../../../core/schedule/explain.ts';
import { prominenceOf } from '../../../core/schedule/prominence.ts';
import { dateInWords, daysInWords } from '../../../core/schedule/words.ts';
import { useDocument } from '../../store/document.ts';
import { usePlan } from '../../store/plan.ts';
import { Chip } from '../../ui/Chip.tsx';
import { strings } from '../../ui/strings/index.ts';
import { showSubjects } from '../findings/showSubjects.ts';
import { LevelledNote } from './LevelledNote.tsx';
import { RowDate, RowNumber } from './RowFields.tsx';
import { Section } from './Section.tsx';

const text = strings.inspector;
/** As on the task's card. */
const TONES = { critical: 'critical', tight: 'muted', near: 'warning', calm: 'muted' } as const;

function Computed({ taskId }: { readonly taskId: string }) {
  const schedule = usePlan((state) => state.schedule);
  const workspace = useDocument((state) => state.workspace);
  const [open, setOpen] = useState(false);
  const dates = schedule?.tasks.get(taskId);
  if (!schedule || !dates) return null;
  const onPath = schedule.targetPath.includes(taskId);
  const prominence = prominenceOf(dates, onPath);
  return (
    <div className="computed">
      <div className="computed-line">
        <span className="computed-dates">
          {dates.startDate === dates.finishDate
            ? dateInWords(dates.startDate, true)
            : text.range(dateInWords(dates.startDate, false), dateInWords(dates.finishDate, true))}
        </span>
        {dates.recurring ? null : <Chip tone={TONES[prominence]}>{text.float(dates.totalFloat, onPath)}</Chip>}
      </div>
      <p className="computed-meta">
        {dates.missingEstimate
          ? text.noDuration
          : dates.recurring
            ? text.eachTime(daysInWords(dates.durationDays))
            : text.duration(daysInWords(dates.durationDays), daysInWords(dates.freeFloat))}
      </p>
      <button type="button" className="why-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight className="why-arrow" />
        {text.why}
      </button>
      {open ? (
        <ol className="why">
          {whyThisDate(workspace, schedule, taskId).map((reason) => (
            <li key={`${reason.taskId}${reason.sentence}`}>
              {reason.taskId === taskId ? (
                reason.sentence
              ) : (
                <button type="button" onClick={() => showSubjects([{ type: 'task', id: reason.taskId }])}>
                  {reason.sentence}
                </button>
              )}
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}

export function DatesSection({ tasks }: { readonly tasks: readonly Task[] }) {
  const [only, ...others] = tasks;
  const marker = tasks.every((task) => task.marker);
  const repeats = tasks.some(({ repeatEveryDays }) => repeatEveryDays !== null);
  return (
    <Section title={text.dates}>
      {only && others.length === 0 ? <Computed taskId={only.id} /> : null}
      <LevelledNote tasks={tasks} />
      <RowDate table="task" rows={tasks} field="fixedStart" label={text.fixedStart} />
      <RowDate table="task" rows={tasks} field="notBefore" label={text.notBefore} />
      <RowDate table="task" rows={tasks} field="deadline" label={text.deadline} />
      <RowDate table="task" rows={tasks} field="obligationDate" label={text.obligationDate} />
      {marker ? null : (
        <RowNumber
          table="task"
          rows={tasks}
          field="repeatEveryDays"
          label={text.repeatsEvery}
          unit={text.workingDays}
          least={0.5}
          most={MAX_DAYS}
          optional
        />
      )}
      {repeats ? <RowDate table="task" rows={tasks} field="repeatUntil" label={text.repeatsUntil} /> : null}
    </Section>
  );
}
