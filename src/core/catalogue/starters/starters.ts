import { INFRASTRUCTURE_ROADMAP } from './infrastructureRoadmap.ts';
import { LARGER_ORGANISATION } from './largerOrganisation.ts';
import type { StarterPlan } from './plan.ts';
import { RELEASE_ALIGNMENT } from './releaseAlignment.ts';
import { RELIABILITY_REVIEW } from './reliabilityReview.ts';
import { SMALL_TEAM } from './smallTeam.ts';

export const STARTER_IDS = [
  'small-team',
  'larger-organisation',
  'infrastructure-roadmap',
  'release-alignment',
  'reliability-review',
] as const;
export type StarterId = (typeof STARTER_IDS)[number];

export interface Starter {
  readonly id: StarterId;
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
}

/** What a new workspace can start from, in the order it is offered. */
export const STARTERS: readonly Starter[] = [
  {
    id: 'small-team',
    title: 'Small ML team',
    summary: 'One cross-functional team of five, one seat still vacant, and its way to a first model in production.',
  },
  {
    id: 'larger-organisation',
    title: 'Larger ML organisation',
    summary:
      'Ten specialised teams with sub-teams, a shared roadmap over all of them, and the gaps that come with size.',
  },
  {
    id: 'infrastructure-roadmap',
    title: 'Infrastructure roadmap',
    summary: 'Work on the four infrastructure layers, from storage to serving, with who waits for whom.',
  },
  {
    id: 'release-alignment',
    title: 'Release alignment',
    summary: 'One model release from data collection to production, with the infrastructure work its dates depend on.',
  },
  {
    id: 'reliability-review',
    title: 'Reliability review',
    summary: 'A live fraud model, what it runs on, who answers for it, and the work that would make it dependable.',
  },
];

const PLANS: Readonly<Record<StarterId, StarterPlan>> = {
  'small-team': SMALL_TEAM,
  'larger-organisation': LARGER_ORGANISATION,
  'infrastructure-roadmap': INFRASTRUCTURE_ROADMAP,
  'release-alignment': RELEASE_ALIGNMENT,
  'reliability-review': RELIABILITY_REVIEW,
};

export const planOf = (id: StarterId): StarterPlan => PLANS[id];

export const isStarterId = (text: string): text is StarterId => (STARTER_IDS as readonly string[]).includes(text);
