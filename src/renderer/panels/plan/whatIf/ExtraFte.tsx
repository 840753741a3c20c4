import { settingsOf } from '../../../../core/model/nouns.ts';
import type { AddedFte } from '../../../../core/schedule/plan/whatIf/addFte.ts';
import { useDocument } from '../../../store/document.ts';
import { cancelFteGains, runFteGains } from '../../../store/plan/fteGains.ts';
import { usePlan } from '../../../store/plan.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/classNames.ts';
import { strings } from '../../../ui/strings/index.ts';
import { FirstOf } from '../FirstOf.tsx';
import { Progress } from '../Progress.tsx';
import { RowName } from '../RowName.tsx';
import { useDates } from '../useDates.ts';
import { useTitles } from '../useTitles.ts';
import { DayRate } from './DayRate.tsx';

const text = strings.plan;

/** Which team one more person would help most, by days won and what they cost. */
export function ExtraFte() {
  const gains = usePlan((state) => state.fteGains);
  const asksForPeople = useDocument((state) => state.workspace.task_demand.size > 0);
  if (!asksForPeople) return null;
  const { status, result, stale } = gains;
  const helping = result?.filter(({ daysWon, demandsMet }) => daysWon > 0 || demandsMet > 0) ?? [];
  return (
    <div>
      <h4 className="plan-subtitle">{text.extraFte}</h4>
      {result === null && status !== 'running' ? (
        <>
          <p className="plan-note">{text.extraFteHint}</p>
          {status === 'idle' ? <Button onClick={runFteGains}>{text.runExtraFte}</Button> : null}
        </>
      ) : null}
      <Progress of={gains} doing={text.tryingExtra} onCancel={cancelFteGains} onAgain={runFteGains} />
      {result === null ? null : (
        <div className={classNames(stale && 'plan-outdated')}>
          {helping.length === 0 ? <p className="plan-note">{text.extraFteNone}</p> : null}
          <FirstOf
            items={helping}
            atFirst={6}
            label={text.extraFte}
            render={(gain) => <Gain key={`${gain.teamId} ${gain.roleTypeId}`} gain={gain} />}
          />
        </div>
      )}
    </div>
  );
}

function Gain({
  gain: { teamId, roleTypeId, daysWon, demandsMet, personDays, finishDate },
}: {
  readonly gain: AddedFte;
}) {
  const titles = useTitles();
  const { short } = useDates();
  const currency = useDocument((state) => settingsOf(state.workspace).currency);
  const rate = useDocument((state) => state.workspace.role_type.get(roleTypeId)?.dayRate ?? null);
  const cost = rate === null ? null : text.cost(rate * personDays, currency);
  return (
    <li className="plan-gain">
      <span className="plan-row-names">
        <RowName>{text.extraFteOf(titles.roleType(roleTypeId), titles.team(teamId))}</RowName>
        <span className="plan-row-meta">{text.extraFteFinish(short(finishDate), demandsMet, cost)}</span>
      </span>
      <span className="plan-row-value tabular">{text.gain(daysWon)}</span>
      <DayRate roleTypeId={roleTypeId} />
    </li>
  );
}
