/** The four infrastructure layers (Huyen 2022, taken up by the mission's seed 004). */
export const LAYERS = ['storage-compute', 'resource-management', 'ml-platform', 'dev-environment'] as const;
export type Layer = (typeof LAYERS)[number];
