import type { CausedFinding } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { criticalThin } from './criticalThin.ts';
import { dependencyLoops } from './dependencyLoop.ts';
import { late } from './late.ts';
import { missingEstimate } from './missingEstimate.ts';
import { negativeFloat } from './negativeFloat.ts';
import { teamCycles } from './teamCycle.ts';

export const scheduleFindings = (facts: Facts): CausedFinding[] => [
  ...dependencyLoops(facts),
  ...late(facts),
  ...negativeFloat(facts),
  ...criticalThin(facts),
  ...missingEstimate(facts),
  ...teamCycles(facts),
];
