import type { CausedFinding } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { levelledLate } from './levelledLate.ts';

/** Nothing without a levelled plan. */
export const levelledFindings = (facts: Facts): CausedFinding[] => levelledLate(facts);
