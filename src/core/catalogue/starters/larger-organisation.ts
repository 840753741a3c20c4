import { LARGER_STREAMS } from './larger-organisation-roadmap.ts';
import { LARGER_ASSETS, LARGER_TEAMS } from './larger-organisation-teams.ts';
import type { StarterPlan } from './plan.ts';

export const LARGER_ORGANISATION: StarterPlan = {
  title: 'Larger ML organisation',
  teams: LARGER_TEAMS,
  assets: LARGER_ASSETS,
  streams: LARGER_STREAMS,
  expected: [],
};
