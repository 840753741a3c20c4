import type { Facts } from '../facts.ts';

/** The most working days at risk among some tasks; 0 of none. */
export const worstOf = ({ daysAtRisk }: Facts, tasks: readonly { readonly id: string }[]): number =>
  tasks.reduce((worst, { id }) => Math.max(worst, daysAtRisk(id)), 0);
