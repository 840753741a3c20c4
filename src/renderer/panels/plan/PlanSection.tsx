import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { type PlanSection as Id, unfold, usePlan } from '../../store/plan.ts';
import { strings } from '../../ui/strings/index.ts';

interface Props {
  readonly id: Id;
  /** Stands at the end of its head, folded or not. */
  readonly aside?: ReactNode;
  readonly children: () => ReactNode;
}

/** A part of the panel that folds; what is folded is not computed. */
export function PlanSection({ id, aside, children }: Props) {
  const open = usePlan((state) => state.open.has(id));
  return (
    <section className="plan-section" aria-label={strings.plan.sections[id]}>
      <div className="plan-head">
        <h3 className="plan-title">
          <button type="button" aria-expanded={open} data-plan-section={id} onClick={() => unfold(id, !open)}>
            <ChevronRight className="plan-arrow" />
            {strings.plan.sections[id]}
          </button>
        </h3>
        {aside}
      </div>
      {open ? <div className="plan-body">{children()}</div> : null}
    </section>
  );
}
