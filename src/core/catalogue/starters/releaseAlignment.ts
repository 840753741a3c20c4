import { job, type StarterPlan, seat } from './plan.ts';

export const RELEASE_ALIGNMENT: StarterPlan = {
  title: 'Ranking 7 release',
  teams: [
    {
      id: 'ranking',
      name: 'Ranking',
      kind: 'stream-aligned',
      purpose: 'Orders search results for every shop.',
      method: 'scrum',
      sprintDays: 10,
      at: [80, 80],
      seats: [
        seat('product-manager', 'Lucía Ferrer', { lead: true }),
        seat('ml-engineer', 'Bogdan Ilić'),
        seat('ml-engineer', 'Thandi Mokoena'),
        seat('data-scientist', 'Yusuf Kaya'),
        seat('data-scientist', 'Elin Dahl'),
      ],
    },
    {
      id: 'data',
      name: 'Data Engineering',
      kind: 'platform',
      purpose: 'Click logs and catalogue data, complete and on time.',
      method: 'kanban',
      at: [560, 80],
      seats: [seat('data-engineer', 'Hana Suzuki', { lead: true }), seat('data-engineer', 'Pedro Almeida')],
    },
    {
      id: 'serving',
      name: 'Serving Platform',
      kind: 'platform',
      purpose: 'Runs every model in production and scales it.',
      method: 'kanban',
      at: [560, 256],
      seats: [
        seat('sre', 'Rashid Karimi', { lead: true, onCall: true }),
        seat('devops-engineer', 'Nadia Rossi'),
        seat('software-engineer', 'Jakob Meier'),
        seat('sre', 'Zanele Dube', { onCall: true }),
      ],
    },
    {
      id: 'validation',
      name: 'Model Validation',
      kind: 'enabling',
      purpose: 'Says independently whether a version may go out.',
      at: [80, 360],
      seats: [seat('model-validator', 'Ravi Menon', { lead: true }), seat('qa-engineer', 'Sofia Lund')],
    },
  ],
  assets: [
    {
      id: 'ranking-model',
      name: 'Ranking model',
      kind: 'model',
      layer: 'ml-platform',
      tier: '1',
      owners: ['ranking'],
      doers: ['Bogdan Ilić'],
    },
    {
      id: 'click-logs',
      name: 'Click logs',
      kind: 'dataset',
      layer: 'storage-compute',
      tier: '1',
      owners: ['data'],
      doers: ['Pedro Almeida'],
    },
    {
      id: 'gateway',
      name: 'Model gateway',
      kind: 'service',
      layer: 'ml-platform',
      tier: '1',
      owners: ['serving'],
      doers: ['Nadia Rossi'],
    },
    {
      id: 'gpu-pool',
      name: 'Training GPU pool',
      kind: 'infrastructure',
      layer: 'storage-compute',
      tier: '2',
      owners: ['serving'],
      doers: ['Nadia Rossi'],
    },
  ],
  streams: [
    {
      name: 'Data collection',
      tasks: [
        job('retention', 'Keep click logs for 180 days', 'data', [3, 5, 8], [], {
          kind: 'infrastructure',
          layer: 'storage-compute',
          asset: 'click-logs',
          doers: ['Hana Suzuki', 'Pedro Almeida'],
        }),
        job('backfill', 'Backfill of features', 'data', [6, 9, 16], ['retention'], {
          kind: 'development',
          layer: 'storage-compute',
          asset: 'click-logs',
          doers: ['Hana Suzuki', 'Pedro Almeida'],
        }),
        job('data-frozen', 'Training data frozen', 'data', 'marker', ['backfill'], { deadlineDay: 15 }),
      ],
    },
    {
      name: 'Training',
      tasks: [
        job('quota', 'GPU quota for training', 'serving', [10, 15, 25], [], {
          kind: 'procurement',
          layer: 'storage-compute',
          asset: 'gpu-pool',
          doers: ['Rashid Karimi', 'Nadia Rossi'],
        }),
        job('objective', 'New objective with long-term clicks', 'ranking', [4, 6, 9], [], {
          kind: 'research',
          layer: 'ml-platform',
          asset: 'ranking-model',
          doers: ['Yusuf Kaya', 'Elin Dahl'],
        }),
        job('train', 'Train ranking 7', 'ranking', [5, 8, 12], ['data-frozen', 'quota', 'objective'], {
          kind: 'development',
          layer: 'ml-platform',
          asset: 'ranking-model',
          doers: ['Bogdan Ilić', 'Elin Dahl'],
          demand: { 'ml-engineer': 1, 'data-scientist': 1 },
        }),
        job('trained', 'Candidate chosen', 'ranking', 'marker', ['train'], { deadlineDay: 22 }),
      ],
    },
    {
      name: 'Validation',
      tasks: [
        job('test-plan', 'Test plan with edge cases', 'validation', [2, 3, 4], [], {
          kind: 'process',
          doers: ['Sofia Lund', 'Ravi Menon'],
        }),
        job('validate', 'Independent validation', 'validation', [3, 5, 8], ['trained', 'test-plan'], {
          kind: 'research',
          asset: 'ranking-model',
          doers: ['Ravi Menon', 'Sofia Lund'],
        }),
        job('compliance', 'Update the compliance report', 'validation', [1, 2, 4], ['validate SS+2'], {
          kind: 'process',
          doers: ['Ravi Menon'],
        }),
        job('validated', 'Go or no-go', 'validation', 'marker', ['validate', 'compliance'], { deadlineDay: 30 }),
      ],
    },
    {
      name: 'Staging',
      tasks: [
        job('canary-routing', 'Canary routing in the gateway', 'serving', [4, 6, 9], [], {
          kind: 'development',
          layer: 'ml-platform',
          asset: 'gateway',
          doers: ['Jakob Meier', 'Nadia Rossi'],
        }),
        job('dashboards', 'Release dashboards and alerts', 'serving', [2, 4, 6], ['canary-routing'], {
          kind: 'infrastructure',
          layer: 'ml-platform',
          doers: ['Zanele Dube', 'Rashid Karimi'],
        }),
        job('staging-capacity', 'Staging capacity for both versions', 'serving', [3, 5, 8], ['quota'], {
          kind: 'infrastructure',
          layer: 'storage-compute',
          doers: ['Nadia Rossi', 'Zanele Dube'],
        }),
        job(
          'load-test',
          'Load test at twice the traffic',
          'serving',
          [2, 4, 6],
          ['trained', 'staging-capacity', 'canary-routing'],
          {
            kind: 'deployment',
            layer: 'ml-platform',
            asset: 'gateway',
            doers: ['Zanele Dube', 'Jakob Meier'],
          },
        ),
        job('rollback-drill', 'Rollback drill', 'serving', [1, 1, 2], ['load-test'], {
          kind: 'deployment',
          asset: 'gateway',
          doers: ['Rashid Karimi', 'Zanele Dube'],
        }),
        job('staged', 'Staging signed off', 'serving', 'marker', ['rollback-drill', 'validated', 'dashboards'], {
          deadlineDay: 30,
        }),
      ],
    },
    {
      name: 'Production',
      tasks: [
        job('canary', 'Canary at 5 %, then 25 %', 'ranking', [3, 5, 7], ['staged'], {
          kind: 'deployment',
          asset: 'ranking-model',
          doers: ['Bogdan Ilić', 'Thandi Mokoena'],
        }),
        job('full', 'Full traffic', 'ranking', [1, 1, 2], ['canary'], {
          kind: 'deployment',
          asset: 'ranking-model',
          doers: ['Bogdan Ilić', 'Thandi Mokoena'],
        }),
        job('released', 'Ranking 7 in production', 'ranking', 'marker', ['full'], { deadlineDay: 32 }),
        job('review', 'Post-release review', 'ranking', [1, 1, 1], ['released FS+5'], {
          kind: 'process',
          doers: ['Lucía Ferrer', 'Yusuf Kaya'],
        }),
      ],
    },
  ],
  expected: [
    { kind: 'late', title: 'Ranking 7 in production is reached 2 working days after its deadline' },
    { kind: 'team-cycle', title: 'Serving Platform and Ranking wait for each other on one chain' },
    {
      kind: 'critical-thin',
      title: 'Update the compliance report hangs on one seat: Model Validator in Model Validation',
    },
    { kind: 'negative-float', title: '10 tasks before Ranking 7 in production have less time than needed' },
  ],
};
