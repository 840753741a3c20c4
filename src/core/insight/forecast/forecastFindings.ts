import type { CausedFinding } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { deadlineAtRisk } from './deadlineAtRisk.ts';

/** Nothing without a forecast. */
export const forecastFindings = (facts: Facts): CausedFinding[] => deadlineAtRisk(facts);
