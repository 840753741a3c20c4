import type { CausedFinding } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { noAccountable } from './noAccountable.ts';
import { noResponsible } from './noResponsible.ts';
import { personOverallocated } from './personOverallocated.ts';
import { teamWithoutRole } from './teamWithoutRole.ts';
import { twoAccountable } from './twoAccountable.ts';
import { vacantLead } from './vacantLead.ts';

export const ownershipFindings = (facts: Facts): CausedFinding[] => [
  ...noAccountable(facts),
  ...twoAccountable(facts),
  ...vacantLead(facts),
  ...noResponsible(facts),
  ...teamWithoutRole(facts),
  ...personOverallocated(facts),
];
