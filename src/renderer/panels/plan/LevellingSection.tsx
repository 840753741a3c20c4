import { useDocument } from '../../store/document.ts';
import { clearAccepted, runLevelling, setLevellingOptions, stopLevelling } from '../../store/plan/levelling.ts';
import type { LevellingObjective } from '../../store/plan/port.ts';
import { usePlan } from '../../store/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { strings } from '../../ui/strings/index.ts';
import { Proposal } from './levelling/Proposal.tsx';
import { PlanSection } from './PlanSection.tsx';
import { Progress } from './Progress.tsx';
import { useDates } from './useDates.ts';

const text = strings.plan;

export const LevellingSection = () => <PlanSection id="levelling">{() => <Body />}</PlanSection>;

function Body() {
  const levelling = usePlan((state) => state.levelling);
  const asksForPeople = useDocument((state) => state.workspace.task_demand.size > 0);
  const { say } = useDates();
  const { status, result } = levelling;
  if (!asksForPeople) return <p className="plan-note">{text.nothingToLevel}</p>;
  return (
    <>
      <Accepted />
      {status === 'running' || result !== null ? null : (
        <>
          <p className="plan-note">{text.levelHint}</p>
          <Options />
          <Button onClick={runLevelling}>{text.level}</Button>
        </>
      )}
      <Progress
        of={levelling}
        doing={text.levelling}
        cancelLabel={result === null ? strings.common.cancel : text.stopKeeping}
        onCancel={stopLevelling}
        onAgain={runLevelling}
      >
        {result === null ? null : <p>{text.bestSoFar(say(result.finishDate))}</p>}
      </Progress>
      {result === null || status === 'running' ? null : <Proposal plan={result} />}
    </>
  );
}

/** What is looked for, and for how long. */
function Options() {
  const { objective, budgetSchedules } = usePlan((state) => state.levelling);
  return (
    <div className="plan-fields">
      <ChoiceField
        label={text.objective}
        value={objective}
        choices={text.objectives}
        onChoose={(value) => setLevellingOptions({ objective: value as LevellingObjective })}
      />
      <ChoiceField
        label={text.effort}
        value={String(budgetSchedules)}
        choices={text.efforts}
        onChoose={(value) => setLevellingOptions({ budgetSchedules: Number(value) })}
      />
    </div>
  );
}

/** Tasks that stand where an accepted proposal put them. */
function Accepted() {
  const tasks = useDocument((state) => state.workspace.task);
  const canEdit = useDocument((state) => state.access.mode === 'write');
  let placed = 0;
  for (const { levelledStartDay, status } of tasks.values())
    if (levelledStartDay !== null && status !== 'dropped') placed++;
  if (placed === 0) return null;
  return (
    <div className="plan-placed">
      <p>{text.placed(placed)}</p>
      <Button size="small" disabled={!canEdit} onClick={clearAccepted}>
        {text.clear}
      </Button>
    </div>
  );
}
