/**
 * FTE are compared as whole units, so that equal sums are equal: 0.1 + 0.2 FTE fit into 0.3. The unit divides tenths,
 * hundredths, quarters, eighths, thirds, sixths and ninths of an FTE down to 1/10,000; what it does not divide is
 * rounded by less than 3e-6 FTE, against the plan.
 */
const UNITS_PER_FTE = 360_000;
/** Errors of a sum of doubles, in units. */
const NOISE = 1e-3;

export const demandUnits = (fte: number): number => Math.ceil(fte * UNITS_PER_FTE - NOISE);
export const capacityUnits = (fte: number): number => Math.floor(fte * UNITS_PER_FTE + NOISE);
/** For people, to a millionth. */
export const toFte = (units: number): number => Math.round((units / UNITS_PER_FTE) * 1e6) / 1e6;
