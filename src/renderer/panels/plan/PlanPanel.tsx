import { BaselinesSection } from './BaselinesSection.tsx';
import { ForecastSection } from './ForecastSection.tsx';
import { Headline } from './Headline.tsx';
import { LevellingSection } from './LevellingSection.tsx';
import { WhatIfSection } from './WhatIfSection.tsx';
import './plan.css';

/** When it ends, how sure that is, what the teams can carry, what would help, and what has slipped. */
export const PlanPanel = () => (
  <div className="plan scrolls">
    <Headline />
    <ForecastSection />
    <LevellingSection />
    <WhatIfSection />
    <BaselinesSection />
  </div>
);
