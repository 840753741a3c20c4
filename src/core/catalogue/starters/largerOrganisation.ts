import { LARGER_STREAMS } from './largerOrganisationRoadmap.ts';
import { LARGER_ASSETS, LARGER_TEAMS } from './largerOrganisationTeams.ts';
import type { StarterPlan } from './plan.ts';

export const LARGER_ORGANISATION: StarterPlan = {
  title: 'Larger ML organisation',
  teams: LARGER_TEAMS,
  assets: LARGER_ASSETS,
  streams: LARGER_STREAMS,
  expected: [
    { kind: 'late', title: 'New ranking at full traffic is reached 4 working days after its deadline' },
    { kind: 'no-accountable', title: 'Notebook service has no accountable team' },
    { kind: 'vacant-lead', title: 'The lead seat of Feature Store is vacant' },
    { kind: 'overallocated-role', title: 'Feature Store is asked for 2 FTE of Software Engineer and has 1' },
    { kind: 'no-responsible', title: 'The vacant seat SRE in Site Reliability leaves 2 tasks without a doer' },
    {
      kind: 'no-responsible',
      title: 'The vacant seat QA Engineer in QA & Model Validation leaves 1 task without a doer',
    },
    {
      kind: 'no-responsible',
      title: 'The vacant seat ML Engineer in Query Understanding leaves 1 task without a doer',
    },
    { kind: 'overallocated-role', title: 'Serving is asked for 2 FTE of DevOps/MLOps Engineer and has 1' },
    { kind: 'overallocated-role', title: 'Site Reliability is asked for 4 FTE of SRE and has 2' },
    { kind: 'missing-estimate', title: 'Planning tool for promotions has no estimate' },
    { kind: 'negative-float', title: '14 tasks before New ranking at full traffic have less time than needed' },
  ],
};
