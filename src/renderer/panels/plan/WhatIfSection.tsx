import { PlanSection } from './PlanSection.tsx';
import { ExtraFte } from './whatIf/ExtraFte.tsx';
import { HandOffs } from './whatIf/HandOffs.tsx';
import { LatestStarts } from './whatIf/LatestStarts.tsx';
import { SharedFloat } from './whatIf/SharedFloat.tsx';
import { Shorten } from './whatIf/Shorten.tsx';

/** What would bring the finish forward, and what hangs together. */
export const WhatIfSection = () => (
  <PlanSection id="whatIf">
    {() => (
      <>
        <Shorten />
        <ExtraFte />
        <LatestStarts />
        <SharedFloat />
        <HandOffs />
      </>
    )}
  </PlanSection>
);
