import { job, type StreamPlan } from './plan.ts';

const storage = { layer: 'storage-compute', kind: 'infrastructure' } as const;
const resources = { layer: 'resource-management', kind: 'infrastructure' } as const;
const platform = { layer: 'ml-platform', kind: 'infrastructure' } as const;
const tooling = { layer: 'dev-environment', kind: 'infrastructure' } as const;
const research = { kind: 'research' } as const;
const build = { kind: 'development' } as const;
const deploy = { kind: 'deployment' } as const;
const process = { kind: 'process' } as const;

export const LARGER_STREAMS: readonly StreamPlan[] = [
  {
    name: 'Data foundations',
    tasks: [
      job('goals', 'Agree the year’s product goals', 'office', [2, 3, 5], [], {
        ...process,
        doers: ['Margarethe Vogt', 'Chidi Okonkwo'],
        demand: { 'product-manager': 1 },
      }),
      job('data-map', 'Map of data sets and owners', 'data', [3, 5, 8], ['goals'], {
        ...storage,
        doers: ['Hiroshi Tanaka', 'Vikram Shah'],
        demand: { 'data-engineer': 1 },
      }),
      job('stream-upgrade', 'Event stream in two regions', 'ingestion', [6, 9, 14], ['data-map'], {
        ...storage,
        asset: 'event-stream',
        doers: ['Adaeze Nwosu', 'Mateusz Kowal'],
        demand: { 'data-engineer': 2 },
      }),
      job('contracts', 'Data contracts with every source', 'ingestion', [4, 6, 10], ['data-map'], {
        ...process,
        doers: ['Adaeze Nwosu', 'Erin Walsh'],
        demand: { 'data-engineer': 1, 'software-engineer': 1 },
      }),
      job('checks', 'Automatic data-quality checks', 'data-quality', [4, 6, 9], ['contracts'], {
        ...storage,
        doers: ['Vikram Shah', 'Line Madsen'],
        demand: { 'data-engineer': 1, analyst: 0.5 },
      }),
      job('cold', 'Cold storage for data over a year old', 'data', [3, 5, 8], ['data-map'], {
        ...storage,
        asset: 'lake',
        horizon: 'long',
        doers: ['Hiroshi Tanaka', 'Mateusz Kowal'],
        demand: { 'data-engineer': 1 },
      }),
      job('encrypt', 'Encryption with rotating keys', 'data', [4, 6, 9], ['data-map'], {
        ...storage,
        asset: 'lake',
        doers: ['Hiroshi Tanaka', 'Erin Walsh'],
        demand: { 'data-engineer': 1 },
      }),
      job('lake-restore', 'Restore drill of the data lake', 'reliability', [2, 3, 5], ['cold', 'encrypt'], {
        ...storage,
        asset: 'lake',
        doers: ['reliability-sre'],
        demand: { sre: 1 },
      }),
      job('feature-design', 'One definition per feature', 'features', [3, 5, 8], ['data-map'], {
        ...platform,
        asset: 'feature-store',
        doers: ['Tariq Aziz', 'Mei Chen'],
        demand: { 'data-engineer': 1, 'software-engineer': 1 },
      }),
      job('feature-online', 'Online feature store', 'features', [8, 12, 18], ['feature-design', 'stream-upgrade'], {
        ...platform,
        asset: 'feature-store',
        doers: ['Tariq Aziz', 'Mei Chen'],
        demand: { 'data-engineer': 1, 'software-engineer': 1 },
      }),
      job(
        'feature-backfill',
        'Backfill of two years of features',
        'features',
        [5, 8, 13],
        ['feature-online SS+6', 'checks'],
        {
          ...storage,
          asset: 'feature-store',
          doers: ['Tariq Aziz', 'Mei Chen'],
          demand: { 'data-engineer': 1, 'software-engineer': 1 },
        },
      ),
      job('data-ready', 'Data ready for training', 'data', 'marker', ['feature-backfill', 'feature-online', 'checks'], {
        deadlineDay: 45,
      }),
    ],
  },
  {
    name: 'Compute and scheduling',
    tasks: [
      job('gpu-order', 'Order GPU quota', 'training', [10, 15, 25], ['goals'], {
        kind: 'procurement',
        layer: 'storage-compute',
        asset: 'gpu-pool',
        doers: ['Gabriel Fontaine', 'Ivan Marković'],
        demand: { 'devops-engineer': 0.25 },
        risks: [{ title: 'Supplier delivers late', probability: 0.3, delayDays: 10 }],
      }),
      job('gpu-scale', 'GPU pool that scales to zero', 'training', [4, 6, 10], ['gpu-order'], {
        ...storage,
        asset: 'gpu-pool',
        doers: ['Ivan Marković', 'Anjali Desai'],
        demand: { 'devops-engineer': 2 },
      }),
      job('scheduler', 'Fair scheduling of training jobs', 'training', [4, 6, 9], ['gpu-scale'], {
        ...resources,
        asset: 'scheduler',
        doers: ['Anjali Desai', 'Ivan Marković'],
        demand: { 'devops-engineer': 2 },
      }),
      job('spot', 'Spot capacity for retraining', 'training', [3, 5, 8], ['scheduler'], {
        ...resources,
        horizon: 'long',
        doers: ['Ivan Marković', 'Anjali Desai'],
        demand: { 'devops-engineer': 1 },
      }),
      job('cost-report', 'Monthly cost per team', 'platform', [2, 3, 5], ['scheduler'], {
        ...resources,
        doers: ['Lerato Khumalo', 'Stefan Brandt'],
        demand: { 'product-manager': 1, 'devops-engineer': 0.5 },
      }),
      job('second-region', 'Serving in a second region', 'reliability', [8, 12, 20], ['gateway-canary'], {
        ...storage,
        horizon: 'long',
        doers: ['Fiona MacLeod', 'Jamal Carter'],
        demand: { sre: 2 },
      }),
      job('failover', 'Failover drill', 'reliability', [2, 3, 5], ['second-region'], {
        ...deploy,
        doers: ['Fiona MacLeod', 'Jamal Carter'],
        demand: { sre: 2 },
      }),
    ],
  },
  {
    name: 'Platform services',
    tasks: [
      job('registry', 'Registry ties models to data versions', 'training', [4, 6, 9], ['goals'], {
        ...platform,
        asset: 'registry',
        doers: ['Gabriel Fontaine', 'Anjali Desai'],
        demand: { 'ml-engineer': 1, 'devops-engineer': 1 },
      }),
      job('gateway-canary', 'Canary and shadow routing', 'serving', [5, 8, 12], ['registry'], {
        ...platform,
        asset: 'gateway',
        doers: ['Dalia Rosen', 'Carlos Vega'],
        demand: { 'software-engineer': 2 },
      }),
      job('gateway-rollback', 'Automatic rollback', 'serving', [3, 5, 8], ['gateway-canary'], {
        ...platform,
        asset: 'gateway',
        doers: ['Carlos Vega', 'Freya Jensen'],
        demand: { 'software-engineer': 1, 'devops-engineer': 1 },
      }),
      job('autoscaling', 'Autoscaling rules per model', 'serving', [3, 5, 8], ['gateway-canary'], {
        ...platform,
        asset: 'gateway',
        doers: ['Freya Jensen', 'Dalia Rosen'],
        demand: { 'devops-engineer': 1, 'software-engineer': 1 },
      }),
      job('load-test', 'Load test for the peak season', 'quality', [3, 5, 8], ['autoscaling'], {
        ...deploy,
        doers: ['quality-qa'],
        demand: { 'qa-engineer': 1 },
      }),
      job('tracking', 'Experiment tracking for everybody', 'devex', [3, 4, 6], ['goals'], {
        ...tooling,
        doers: ['Quang Le', 'Zoe Katz'],
        demand: { 'software-engineer': 1 },
      }),
      job('images', 'Development images like production', 'devex', [3, 5, 7], ['goals'], {
        ...tooling,
        doers: ['Zoe Katz', 'Quang Le'],
        demand: { 'devops-engineer': 1 },
      }),
      job('notebook-move', 'Move notebooks to the new images', null, [4, 6, 9], ['images'], {
        ...tooling,
        asset: 'notebooks',
      }),
      job('ci', 'Model tests in every pipeline', 'devex', [4, 6, 9], ['images', 'tracking'], {
        ...tooling,
        doers: ['Quang Le', 'Zoe Katz'],
        demand: { 'software-engineer': 1, 'devops-engineer': 1 },
      }),
      job('templates', 'Project template with all of it', 'devex', [2, 4, 6], ['ci', 'registry'], {
        ...tooling,
        doers: ['Quang Le', 'Zoe Katz'],
        demand: { 'software-engineer': 1, 'devops-engineer': 1 },
      }),
      job(
        'platform-ready',
        'Platform ready for peak season',
        'platform',
        'marker',
        ['gateway-rollback', 'load-test', 'scheduler', 'templates'],
        { deadlineDay: 60 },
      ),
    ],
  },
  {
    name: 'Monitoring and reliability',
    tasks: [
      job('slos', 'Reliability targets per model', 'reliability', [2, 3, 5], ['goals'], {
        ...process,
        doers: ['Fiona MacLeod', 'Isabel Moreno'],
        demand: { sre: 1 },
      }),
      job('logging', 'Structured logs in every pipeline', 'monitoring', [4, 6, 9], ['slos'], {
        ...platform,
        doers: ['Astrid Nilsen', 'Babajide Cole'],
        demand: { 'ml-engineer': 2 },
      }),
      job('drift', 'Data and concept drift alerts', 'monitoring', [5, 8, 12], ['logging'], {
        ...platform,
        asset: 'drift-monitor',
        doers: ['Babajide Cole', 'Miriam Levy'],
        demand: { 'ml-engineer': 1, analyst: 1 },
      }),
      job('retrain', 'Retraining set off by drift', 'monitoring', [5, 8, 13], ['drift', 'registry', 'scheduler'], {
        ...resources,
        asset: 'drift-monitor',
        doers: ['Astrid Nilsen', 'Babajide Cole'],
        demand: { 'ml-engineer': 2 },
      }),
      job('oncall', 'On-call rota across platform teams', 'reliability', [2, 3, 4], ['slos'], {
        ...process,
        doers: ['Jamal Carter', 'Dalia Rosen'],
        demand: { sre: 1 },
      }),
      job('runbooks', 'Run books for the five worst failures', 'reliability', [3, 4, 6], ['oncall'], {
        ...process,
        doers: ['reliability-sre'],
        demand: { sre: 1 },
      }),
      job('game-day', 'Failure simulation day', 'reliability', [1, 2, 3], ['runbooks', 'gateway-rollback'], {
        ...process,
        doers: ['Fiona MacLeod', 'Jamal Carter'],
        demand: { sre: 2 },
      }),
      job('dashboards', 'One dashboard per product goal', 'discovery', [3, 4, 6], ['logging'], {
        ...build,
        doers: ['Jonas Eriksen', 'Isabel Moreno'],
      }),
    ],
  },
  {
    name: 'Search & discovery',
    tasks: [
      job('judgements', 'Judged queries in four languages', 'offline-evaluation', [4, 6, 10], ['goals'], {
        ...research,
        doers: ['Yara Mansour', 'Petr Dvořák'],
        demand: { 'data-scientist': 1, analyst: 1 },
      }),
      job('intent', 'Query intent model', 'query-understanding', [6, 9, 14], ['judgements'], {
        ...research,
        doers: ['Ji-woo Park', 'Bilal Hussain'],
        demand: { 'data-scientist': 1, 'ml-engineer': 1 },
      }),
      job('intent-service', 'Intent service', 'query-understanding', [4, 6, 9], ['intent', 'gateway-canary'], {
        ...build,
        doers: ['query-mle'],
        demand: { 'ml-engineer': 1 },
      }),
      job('ranker', 'Train the new ranking model', 'ranking', [6, 10, 16], ['data-ready', 'judgements', 'scheduler'], {
        ...build,
        asset: 'ranking-model',
        doers: ['Sunita Rao', 'Emeka Obi'],
        demand: { 'ml-engineer': 1, 'data-scientist': 1 },
        risks: [{ title: 'First model is no better than today’s', probability: 0.2, delayDays: 8 }],
      }),
      job('ranker-offline', 'Offline evaluation', 'offline-evaluation', [2, 3, 5], ['ranker'], {
        ...research,
        doers: ['Yara Mansour', 'Petr Dvořák'],
        demand: { 'data-scientist': 1, analyst: 1 },
      }),
      job('ranker-validate', 'Independent validation', 'quality', [3, 5, 8], ['ranker-offline'], {
        ...process,
        asset: 'ranking-model',
        doers: ['Katarzyna Lis', 'Rohan Gupta'],
        demand: { 'model-validator': 2 },
      }),
      job('ranker-canary', 'Canary at 5 % and 25 %', 'ranking', [3, 5, 8], ['ranker-validate', 'platform-ready'], {
        ...deploy,
        asset: 'ranking-model',
        doers: ['Luka Horvat', 'Sunita Rao'],
        demand: { 'ml-engineer': 2 },
      }),
      job('ranker-live', 'New ranking at full traffic', 'ranking', 'marker', ['ranker-canary'], { deadlineDay: 50 }),
      job('ranker-ab', 'A/B test for four weeks', 'discovery', [20, 20, 20], ['ranker-live'], {
        ...research,
        doers: ['Isabel Moreno', 'Petr Dvořák'],
      }),
    ],
  },
  {
    name: 'Pricing & forecasting',
    tasks: [
      job('demand-data', 'Weather and holiday features', 'demand', [3, 5, 8], ['feature-design'], {
        ...build,
        doers: ['Paula Medeiros', 'Salma Benali'],
        demand: { 'ml-engineer': 1, analyst: 1 },
      }),
      job('demand-model', 'Probabilistic demand model', 'demand', [6, 9, 14], ['demand-data', 'tracking'], {
        ...research,
        asset: 'demand-model',
        doers: ['Anton Kuznetsov', 'Paula Medeiros'],
        demand: { 'data-scientist': 1, 'ml-engineer': 1 },
      }),
      job('demand-validate', 'Validation against last season', 'quality', [3, 4, 6], ['demand-model'], {
        ...process,
        doers: ['Rohan Gupta', 'Elif Yılmaz'],
        demand: { 'model-validator': 1, 'qa-engineer': 1 },
      }),
      job(
        'demand-release',
        'Forecasts for all warehouses',
        'demand',
        [2, 4, 6],
        ['demand-validate', 'gateway-canary'],
        {
          ...deploy,
          asset: 'demand-model',
          doers: ['Paula Medeiros', 'Anton Kuznetsov'],
          demand: { 'ml-engineer': 1, 'data-scientist': 1 },
        },
      ),
      job('promo-uplift', 'Uplift of promotions', 'promotions', [5, 8, 12], ['demand-data'], {
        ...research,
        doers: ['Theo Papadakis', 'Hyejin Lee'],
        demand: { 'data-scientist': 1, 'ml-engineer': 1 },
      }),
      job('promo-tool', 'Planning tool for promotions', 'promotions', null, ['promo-uplift', 'demand-release'], {
        ...build,
        doers: ['Hyejin Lee', 'Theo Papadakis'],
      }),
      job('price-review', 'Price rules reviewed with buyers', 'pricing', [2, 3, 4], ['promo-uplift'], {
        ...process,
        doers: ['Grace Wanjiru', 'Theo Papadakis'],
        demand: { 'product-manager': 1 },
      }),
      job('season-live', 'Forecasts live for the season', 'pricing', 'marker', ['demand-release', 'price-review'], {
        deadlineDay: 60,
      }),
    ],
  },
  {
    name: 'Fraud, quality and research',
    tasks: [
      job('fraud-labels', 'Faster labels from support', 'trust', [3, 5, 8], ['goals'], {
        ...process,
        doers: ['Omar Farouk', 'Kofi Asante'],
        demand: { 'product-manager': 0.5, 'data-scientist': 1 },
      }),
      job('fraud-graph', 'Graph features for accounts', 'trust', [5, 8, 13], ['fraud-labels', 'feature-design'], {
        ...build,
        asset: 'fraud-model',
        doers: ['Nina Bergström', 'Renata Oliveira'],
        demand: { 'ml-engineer': 1, 'data-scientist': 1 },
      }),
      job('fraud-shadow', 'Shadow run of the new model', 'trust', [4, 5, 8], ['fraud-graph', 'gateway-canary'], {
        ...deploy,
        asset: 'fraud-model',
        doers: ['Nina Bergström', 'Kofi Asante'],
        demand: { 'ml-engineer': 1, 'data-scientist': 1 },
      }),
      job('fraud-validate', 'Bias and robustness validation', 'quality', [3, 5, 7], ['fraud-shadow'], {
        ...process,
        asset: 'fraud-model',
        doers: ['Katarzyna Lis', 'Elif Yılmaz'],
        demand: { 'model-validator': 1, 'qa-engineer': 1 },
      }),
      job('fraud-live', 'New fraud model live', 'trust', [1, 2, 3], ['fraud-validate'], {
        ...deploy,
        asset: 'fraud-model',
        doers: ['Nina Bergström', 'Renata Oliveira'],
        demand: { 'ml-engineer': 1, 'data-scientist': 1 },
      }),
      job('test-strategy', 'Test strategy for models', 'quality', [2, 4, 6], ['goals'], {
        ...process,
        doers: ['Katarzyna Lis', 'Elif Yılmaz'],
        demand: { 'model-validator': 1, 'qa-engineer': 1 },
      }),
      job('audit', 'Audit trail for every release', 'office', [4, 6, 9], ['test-strategy', 'registry'], {
        ...process,
        doers: ['Ayesha Siddiqui', 'Chidi Okonkwo'],
        demand: { 'subject-matter-expert': 0.5, 'product-manager': 1 },
      }),
      job('causal', 'Causal methods study', 'research', [8, 12, 18], ['goals'], {
        ...research,
        horizon: 'long',
        doers: ['Noémie Girard', 'Samuel Adeyemi'],
        demand: { 'data-scientist': 1 },
      }),
      job('embeddings', 'Shared product embeddings', 'research', [8, 12, 20], ['judgements'], {
        ...research,
        horizon: 'long',
        doers: ['Samuel Adeyemi', 'Takumi Mori'],
        demand: { 'data-scientist': 1, 'subject-matter-expert': 0.5 },
      }),
      job('embeddings-try', 'Embeddings tried in ranking', 'ranking', [3, 5, 8], ['embeddings', 'ranker'], {
        ...research,
        horizon: 'long',
        doers: ['Emeka Obi', 'Luka Horvat'],
        demand: { 'data-scientist': 1, 'ml-engineer': 1 },
      }),
      job('sharing', 'Monthly knowledge-sharing day', 'office', [1, 1, 2], ['goals'], {
        ...process,
        doers: ['Margarethe Vogt', 'Noémie Girard'],
        demand: { 'data-science-leader': 1 },
        repeatEvery: 20,
      }),
    ],
  },
];
