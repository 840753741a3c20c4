import type { CausedFinding } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { criticalThin } from './criticalThin.ts';
import { dependencyLoops } from './dependencyLoop.ts';
import { late } from './late.ts';
import { manyHandOffs } from './manyHandOffs.ts';
import { missingEstimate } from './missingEstimate.ts';
import { nearCriticalShare } from './nearCriticalShare.ts';
import { negativeFloat } from './negativeFloat.ts';
import { overallocatedRole } from './overallocatedRole.ts';
import { teamCycles } from './teamCycle.ts';

export const scheduleFindings = (facts: Facts): CausedFinding[] => [
  ...dependencyLoops(facts),
  ...late(facts),
  ...negativeFloat(facts),
  ...criticalThin(facts),
  ...overallocatedRole(facts),
  ...missingEstimate(facts),
  ...teamCycles(facts),
  ...nearCriticalShare(facts),
  ...manyHandOffs(facts),
];
