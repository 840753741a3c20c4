import { useMemo } from 'react';
import { useDocument } from '../../store/document.ts';
import { strings } from '../../ui/strings/index.ts';
import { BaselineRow } from './baselines/BaselineRow.tsx';
import { TakeBaseline } from './baselines/TakeBaseline.tsx';
import { PlanSection } from './PlanSection.tsx';

export const BaselinesSection = () => <PlanSection id="baselines">{() => <Body />}</PlanSection>;

function Body() {
  const rows = useDocument((state) => state.workspace.baseline);
  const canEdit = useDocument((state) => state.access.mode === 'write');
  const baselines = useMemo(() => [...rows.values()].sort((a, b) => b.takenAtMs - a.takenAtMs), [rows]);
  return (
    <>
      {baselines.length === 0 ? <p className="plan-note">{strings.plan.noBaselines}</p> : null}
      {canEdit ? <TakeBaseline /> : null}
      <ul className="plan-list">
        {baselines.map((baseline) => (
          <BaselineRow key={baseline.id} baseline={baseline} canEdit={canEdit} />
        ))}
      </ul>
    </>
  );
}
