import { X } from 'lucide-react';
import { useState } from 'react';
import { addRisk } from '../../../core/change/commands/addRisk.ts';
import { deleteEntities } from '../../../core/change/commands/deleteEntities.ts';
import { MAX_NAME_LENGTH } from '../../../core/model/field.ts';
import type { RiskEvent } from '../../../core/model/nouns.ts';
import { MAX_DAYS } from '../../../core/model/task.ts';
import { currentWorkspace, run, useDocument } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { strings } from '../../ui/strings/index.ts';
import { RowNumber, RowText, readNumber } from './RowFields.tsx';
import { Section } from './Section.tsx';
import { setFields } from './shared.ts';

const text = strings.inspector;
const percentOf = (probability: number): string => String(Math.round(probability * 10_000) / 100);

function Risk({ risk }: { readonly risk: RiskEvent }) {
  const of = { table: 'risk_event', rows: [risk] } as const;
  const remove = () => run(deleteEntities(currentWorkspace(), { entities: [{ table: 'risk_event', id: risk.id }] }));
  return (
    <li className="risk">
      <div className="risk-head">
        <RowText {...of} field="title" label={text.riskTitle} required wraps hideLabel />
        <IconButton size="small" label={text.removeRisk(risk.title)} icon={<X />} onClick={remove} />
      </div>
      <fieldset className="risk-fields" aria-label={risk.title}>
        <CommitField
          label={text.riskProbability}
          kind="decimal"
          unit="%"
          value={percentOf(risk.probability)}
          check={(typed) => {
            const value = readNumber(typed);
            return value !== null && value >= 0 && value <= 100 ? null : text.notNumber(0, 100, false);
          }}
          onCommit={(typed) => setFields('risk_event', [risk], { probability: (readNumber(typed) ?? 0) / 100 })}
        />
        <RowNumber {...of} field="delayDays" label={text.riskDelay} unit={text.dayUnit} least={0} most={MAX_DAYS} />
      </fieldset>
    </li>
  );
}

/** What may happen to a task and would lengthen it; the forecast counts with it. */
export function RisksSection({ taskId }: { readonly taskId: string }) {
  const events = useDocument((state) => state.workspace.risk_event);
  const [title, setTitle] = useState('');
  const risks = [...events.values()].filter((risk) => risk.taskId === taskId);
  return (
    <Section title={text.risks}>
      <ul>
        {risks.map((risk) => (
          <Risk key={risk.id} risk={risk} />
        ))}
      </ul>
      <form
        className="fields-boxed"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() === '') return;
          if (run(addRisk(currentWorkspace(), { taskId, title }, commandContext))) setTitle('');
        }}
      >
        <input
          className="field-input"
          aria-label={text.addRisk}
          placeholder={text.addRiskHint}
          value={title}
          maxLength={MAX_NAME_LENGTH}
          onChange={(event) => setTitle(event.target.value)}
        />
      </form>
    </Section>
  );
}
