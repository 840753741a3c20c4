import { ChevronRight } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { type PlanSection as Id, unfold, usePlan } from '../../store/plan.ts';
import { strings } from '../../ui/strings/index.ts';
import { useFocusOfSection } from './useFocusOfSection.ts';

interface Props {
  readonly id: Id;
  readonly children: () => ReactNode;
}

/** A part of the panel that folds; what is folded is not computed. */
export function PlanSection({ id, children }: Props) {
  const open = usePlan((state) => state.open.has(id));
  const head = useRef<HTMLButtonElement>(null);
  const focus = useFocusOfSection(head);
  return (
    <section className="plan-section" aria-label={strings.plan.sections[id]} {...focus}>
      <h3 className="plan-title">
        <button ref={head} type="button" aria-expanded={open} data-plan-section={id} onClick={() => unfold(id, !open)}>
          <ChevronRight className="plan-arrow" />
          {strings.plan.sections[id]}
        </button>
      </h3>
      {open ? <div className="plan-body">{children()}</div> : null}
    </section>
  );
}
