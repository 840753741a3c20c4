import type { LevelledPlan } from '../../../../core/schedule/plan/levelledPlan.ts';
import { useDocument } from '../../../store/document.ts';
import { acceptProposal, discardLevelling } from '../../../store/plan/levelling.ts';
import { usePlan } from '../../../store/plan.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/classNames.ts';
import { strings } from '../../../ui/strings/index.ts';
import { useCalendar, useDates } from '../useDates.ts';
import { Comparison } from './Comparison.tsx';
import { Moves } from './Moves.tsx';
import { Unmet } from './Unmet.tsx';

const text = strings.plan;

/** What the plan would become, and the choice of what of it to take. */
export function Proposal({ plan }: { readonly plan: LevelledPlan }) {
  const { stale, chosen } = usePlan((state) => state.levelling);
  const canEdit = useDocument((state) => state.access.mode === 'write');
  const calendar = useCalendar();
  const { say } = useDates();
  const moves = [...plan.tasks.values()].filter(({ moved }) => moved).sort((a, b) => a.startDay - b.startDay);
  const proven = plan.durationDays <= plan.lowerBoundDays;
  const boundDate = calendar.dateOf(Math.max(0, Math.ceil(plan.lowerBoundDays) - 1));
  return (
    <div className={classNames('plan-results', stale && 'plan-outdated')}>
      <Comparison plan={plan} />
      <p className="plan-note">
        {proven ? text.proven : text.bound(say(boundDate))} {text.schedules(plan.schedulesGenerated)}.
      </p>
      <Unmet unmet={plan.unmet} />
      {moves.length === 0 ? (
        <p>{plan.unmet.length === 0 ? text.fits : text.restFits}</p>
      ) : (
        <Moves moves={moves} chosen={chosen} />
      )}
      <div className="plan-actions">
        {moves.length === 0 ? null : (
          <Button tone="primary" disabled={stale || chosen.size === 0 || !canEdit} onClick={acceptProposal}>
            {text.accept(chosen.size)}
          </Button>
        )}
        <Button onClick={discardLevelling}>{moves.length === 0 ? strings.common.close : text.discard}</Button>
      </div>
    </div>
  );
}
