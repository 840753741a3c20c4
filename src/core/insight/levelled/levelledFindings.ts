import type { CausedFinding } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { levelledLate } from './levelledLate.ts';
import { levelledUnmet } from './levelledUnmet.ts';

/** Nothing without a levelled plan. */
export const levelledFindings = (facts: Facts): CausedFinding[] => [...levelledLate(facts), ...levelledUnmet(facts)];
