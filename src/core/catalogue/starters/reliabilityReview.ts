import { job, type StarterPlan, seat } from './plan.ts';

export const RELIABILITY_REVIEW: StarterPlan = {
  title: 'Fraud detection reliability',
  teams: [
    {
      id: 'fraud',
      name: 'Fraud Detection',
      kind: 'stream-aligned',
      purpose: 'Stops fraudulent payments without stopping honest ones.',
      method: 'scrum',
      sprintDays: 10,
      at: [80, 80],
      seats: [
        seat('product-manager', 'Ingrid Haugen', { lead: true }),
        seat('ml-engineer', 'Arjun Nair', { onCall: true }),
        seat('ml-engineer', 'Camille Laurent', { onCall: true }),
        seat('data-scientist', 'Dmitri Volkov'),
        seat('data-scientist', 'Aisha Bello'),
      ],
      teams: [
        {
          id: 'fraud-monitoring',
          name: 'Monitoring & Retraining',
          kind: 'stream-aligned',
          purpose: 'Watches the live model and retrains it when the data moves.',
          seats: [seat('ml-engineer', 'Marek Svoboda', { lead: true }), seat('analyst', 'Keala Mahoe', { fte: 0.5 })],
        },
      ],
    },
    {
      id: 'sre',
      name: 'Site Reliability',
      kind: 'platform',
      purpose: 'Keeps payment services up, and teaches others how.',
      method: 'kanban',
      at: [560, 80],
      seats: [
        seat('sre', null, { id: 'sre-lead', lead: true, onCall: true, fillDay: 30 }),
        seat('sre', 'Olga Petrova', { onCall: true }),
        seat('sre', 'Tendai Moyo', { onCall: true }),
      ],
    },
    {
      id: 'data',
      name: 'Payment Data',
      kind: 'platform',
      purpose: 'Payment events for every model, checked at the door.',
      at: [560, 308],
      seats: [seat('data-engineer', 'Bruno Costa', { lead: true }), seat('data-engineer', 'Wei Lin')],
    },
    {
      id: 'qa',
      name: 'QA & Testing',
      kind: 'enabling',
      purpose: 'Finds out how models fail before customers do.',
      at: [560, 484],
      seats: [seat('qa-engineer', 'Noor Aziz', { lead: true }), seat('qa-engineer', 'Finn O’Neill')],
    },
  ],
  assets: [
    {
      id: 'fraud-model',
      name: 'Fraud model',
      kind: 'model',
      layer: 'ml-platform',
      tier: '1',
      owners: ['fraud'],
      doers: ['Arjun Nair'],
    },
    {
      id: 'scoring',
      name: 'Payment scoring service',
      kind: 'service',
      layer: 'ml-platform',
      tier: '1',
      owners: ['fraud', 'sre'],
      doers: ['Camille Laurent'],
    },
    {
      id: 'payment-stream',
      name: 'Payment event stream',
      kind: 'pipeline',
      layer: 'storage-compute',
      tier: '1',
      owners: [],
    },
    {
      id: 'feature-cache',
      name: 'Feature cache',
      kind: 'infrastructure',
      layer: 'storage-compute',
      tier: '2',
      owners: ['data'],
      doers: ['Wei Lin'],
    },
    {
      id: 'old-rules',
      name: 'Rule engine',
      kind: 'service',
      layer: 'ml-platform',
      tier: '3',
      status: 'retiring',
      owners: [],
    },
  ],
  streams: [
    {
      name: 'See it',
      tasks: [
        job('targets', 'Agree reliability targets', 'fraud', [1, 2, 3], [], {
          kind: 'process',
          doers: ['Ingrid Haugen', 'Olga Petrova'],
        }),
        job('logging', 'Structured error logging', 'fraud', [3, 5, 7], [], {
          kind: 'development',
          asset: 'scoring',
          doers: ['Camille Laurent', 'Arjun Nair'],
        }),
        job('dashboards', 'Live dashboards with thresholds', 'sre', [3, 5, 8], ['targets', 'logging'], {
          kind: 'infrastructure',
          doers: ['Olga Petrova', 'Tendai Moyo'],
        }),
        job('drift', 'Drift detection on data and concept', 'fraud-monitoring', [5, 8, 12], ['logging'], {
          kind: 'development',
          asset: 'fraud-model',
          doers: ['Marek Svoboda', 'Keala Mahoe'],
        }),
        job('anomalies', 'Alarm on odd payment events', null, [3, 4, 6], ['logging'], {
          kind: 'infrastructure',
          asset: 'payment-stream',
        }),
      ],
    },
    {
      name: 'Prevent it',
      tasks: [
        job('edge-cases', 'Tests for edge cases and bad data', 'qa', [4, 6, 9], ['targets'], {
          kind: 'development',
          doers: ['Noor Aziz', 'Finn O’Neill'],
        }),
        job('load', 'Load test of a sales weekend', 'qa', [3, 4, 6], ['dashboards'], {
          kind: 'deployment',
          asset: 'scoring',
          doers: ['Noor Aziz', 'Finn O’Neill'],
        }),
        job('versions', 'Model versions tied to data versions', 'fraud', [3, 5, 8], [], {
          kind: 'infrastructure',
          layer: 'ml-platform',
          asset: 'fraud-model',
          doers: ['Arjun Nair', 'Dmitri Volkov'],
        }),
        job(
          'retrain',
          'Automatic retraining with model tests',
          'fraud-monitoring',
          [6, 9, 14],
          ['versions', 'drift', 'edge-cases'],
          {
            kind: 'infrastructure',
            asset: 'fraud-model',
            doers: ['Marek Svoboda', 'Aisha Bello'],
          },
        ),
        job('failover', 'Failover to the second region', 'sre', null, ['load'], {
          kind: 'infrastructure',
          doers: ['Olga Petrova', 'Tendai Moyo'],
        }),
      ],
    },
    {
      name: 'Recover',
      tasks: [
        job('rollback', 'Rollback plan and switch', 'sre', [2, 4, 6], ['versions'], {
          kind: 'deployment',
          asset: 'scoring',
          doers: ['Tendai Moyo', 'Arjun Nair'],
        }),
        job('escalation', 'Escalation path and on-call rota', 'sre', [2, 3, 4], ['targets'], {
          kind: 'process',
          doers: ['sre-lead'],
        }),
        job('restore', 'Restore drill for the feature cache', 'data', null, [], {
          kind: 'maintenance',
          asset: 'feature-cache',
          doers: ['Wei Lin'],
        }),
        job('chaos', 'Failure simulation day', 'sre', [2, 3, 5], ['rollback', 'escalation', 'failover', 'retrain'], {
          kind: 'process',
          doers: ['sre-lead'],
        }),
        job('post-mortem', 'Blameless review of the simulation', 'fraud', [1, 1, 2], ['chaos'], {
          kind: 'process',
          doers: ['Ingrid Haugen', 'Camille Laurent'],
        }),
        job('dependable', 'Reliability targets met', 'fraud', 'marker', ['post-mortem'], { deadlineDay: 45 }),
      ],
    },
  ],
  expected: [
    { kind: 'no-accountable', title: 'Payment event stream has no accountable team' },
    { kind: 'two-accountable', title: 'Payment scoring service has two accountable holders' },
    { kind: 'team-cycle', title: 'Fraud Detection and Site Reliability wait for each other on one chain' },
    { kind: 'vacant-lead', title: 'The lead seat of Site Reliability is vacant' },
    { kind: 'missing-estimate', title: '2 tasks have no estimate' },
  ],
};
