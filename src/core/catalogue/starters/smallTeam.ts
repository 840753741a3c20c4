import { job, type StarterPlan, seat } from './plan.ts';

/** Seed 003-5: one or two ML engineers, a data scientist, a DevOps engineer and a product manager. */
export const SMALL_TEAM: StarterPlan = {
  title: 'Churn prediction',
  teams: [
    {
      id: 'churn',
      name: 'Churn Prediction',
      kind: 'stream-aligned',
      purpose: 'Tell account managers which customers are about to leave, early enough to act.',
      method: 'scrum',
      sprintDays: 10,
      at: [80, 80],
      seats: [
        seat('product-manager', 'Amara Osei', { lead: true }),
        seat('ml-engineer', 'Tomasz Nowak'),
        seat('ml-engineer', 'Leilani Kahale'),
        seat('data-scientist', 'Farid Rahimi'),
        seat('devops-engineer', null, { id: 'churn-devops', fillDay: 20 }),
      ],
    },
  ],
  assets: [
    {
      id: 'usage-events',
      name: 'Usage events',
      kind: 'dataset',
      layer: 'storage-compute',
      tier: '2',
      owners: ['churn'],
      doers: ['Tomasz Nowak'],
    },
    {
      id: 'churn-model',
      name: 'Churn model',
      kind: 'model',
      layer: 'ml-platform',
      tier: '1',
      status: 'idea',
      owners: ['churn'],
      doers: ['Farid Rahimi'],
    },
    {
      id: 'scoring-service',
      name: 'Scoring service',
      kind: 'service',
      layer: 'ml-platform',
      tier: '1',
      status: 'idea',
      owners: ['churn'],
      doers: ['Leilani Kahale'],
    },
  ],
  streams: [
    {
      name: 'Data and model',
      tasks: [
        job('goal', 'Agree what counts as churn and the latency goal', 'churn', [1, 2, 3], [], {
          kind: 'process',
          doers: ['Amara Osei', 'Farid Rahimi'],
        }),
        job('export', 'Daily export of usage events', 'churn', [3, 5, 8], [], {
          kind: 'development',
          layer: 'storage-compute',
          asset: 'usage-events',
          doers: ['Tomasz Nowak'],
        }),
        job('labels', 'Label last year’s accounts', 'churn', [2, 3, 5], ['goal'], {
          kind: 'research',
          doers: ['Farid Rahimi'],
        }),
        job('features', 'Versioned feature table', 'churn', [3, 5, 9], ['export'], {
          kind: 'development',
          layer: 'ml-platform',
          asset: 'usage-events',
          doers: ['Tomasz Nowak', 'Leilani Kahale'],
          demand: { 'ml-engineer': 1 },
        }),
        job('baseline', 'Baseline model', 'churn', [4, 6, 10], ['labels', 'features'], {
          kind: 'research',
          asset: 'churn-model',
          doers: ['Farid Rahimi', 'Tomasz Nowak'],
          demand: { 'data-scientist': 1 },
        }),
        job('candidate', 'Candidate model', 'churn', [5, 8, 13], ['baseline', 'tracking'], {
          kind: 'development',
          asset: 'churn-model',
          doers: ['Farid Rahimi', 'Tomasz Nowak'],
          demand: { 'data-scientist': 1, 'ml-engineer': 0.5 },
        }),
        job('validate', 'Validate on the last three months', 'churn', [2, 3, 5], ['candidate'], {
          kind: 'research',
          asset: 'churn-model',
          doers: ['Farid Rahimi', 'Leilani Kahale'],
        }),
      ],
    },
    {
      name: 'Delivery',
      tasks: [
        job('tracking', 'Experiment tracking', 'churn', [2, 3, 4], [], {
          kind: 'infrastructure',
          layer: 'dev-environment',
          doers: ['Leilani Kahale'],
        }),
        job('containers', 'Containers for training and serving', 'churn', [3, 4, 6], ['tracking'], {
          kind: 'infrastructure',
          layer: 'dev-environment',
          doers: ['churn-devops'],
          demand: { 'devops-engineer': 1 },
        }),
        job('service', 'Scoring service', 'churn', [4, 6, 9], ['containers'], {
          kind: 'development',
          layer: 'ml-platform',
          asset: 'scoring-service',
          doers: ['Leilani Kahale'],
        }),
        job('pipeline', 'Delivery pipeline with model tests', 'churn', [4, 5, 8], ['containers'], {
          kind: 'infrastructure',
          layer: 'dev-environment',
          doers: ['churn-devops'],
          demand: { 'devops-engineer': 1 },
        }),
        job('monitoring', 'Drift and latency alerts', 'churn', [2, 3, 5], ['service'], {
          kind: 'infrastructure',
          layer: 'ml-platform',
          doers: ['churn-devops'],
          demand: { 'devops-engineer': 0.5 },
        }),
        job(
          'canary',
          'Canary release to 10 % of accounts',
          'churn',
          [2, 3, 5],
          ['validate', 'pipeline', 'monitoring'],
          {
            kind: 'deployment',
            asset: 'scoring-service',
            doers: ['Leilani Kahale', 'Tomasz Nowak'],
          },
        ),
        job('review', 'Review with account managers', 'churn', [1, 1, 2], ['canary FS+5'], {
          kind: 'process',
          doers: ['Amara Osei', 'Farid Rahimi'],
        }),
        job('live', 'Churn scores for every account', 'churn', 'marker', ['review'], { deadlineDay: 45 }),
      ],
    },
  ],
  expected: [
    {
      kind: 'no-responsible',
      title: 'The vacant seat DevOps/MLOps Engineer in Churn Prediction leaves 3 tasks without a doer',
    },
  ],
};
