import { CalendarRange } from 'lucide-react';
import { useDocument } from '../../store/document.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { strings } from '../../ui/strings/index.ts';
import { BaselinesSection } from './BaselinesSection.tsx';
import { ForecastSection } from './ForecastSection.tsx';
import { Headline } from './Headline.tsx';
import { LevellingSection } from './LevellingSection.tsx';
import { WhatIfSection } from './WhatIfSection.tsx';
import './plan.css';

/** When it ends, how sure that is, what the teams can carry, what would help, and what has slipped. */
export function PlanPanel() {
  const empty = useDocument((state) => state.workspace.task.size === 0);
  if (empty) {
    return (
      <EmptyState icon={<CalendarRange />} title={strings.plan.emptyTitle}>
        {strings.plan.empty}
      </EmptyState>
    );
  }
  return (
    <div className="plan scrolls">
      <Headline />
      <ForecastSection />
      <LevellingSection />
      <WhatIfSection />
      <BaselinesSection />
    </div>
  );
}
