import type { ASSET_KINDS, ASSET_STATUSES, SOURCINGS, TIERS } from '../model/asset.ts';
import type { LAG_UNITS, LinkType } from '../model/dependency.ts';
import type { Canvas } from '../model/frame.ts';
import type { Layer } from '../model/layer.ts';
import type { HolderType, RaciLetter, SubjectType } from '../model/responsibility.ts';
import type { ESTIMATE_BASES, HORIZONS, TASK_KINDS, TASK_STATUSES } from '../model/task.ts';
import type { TEAM_METHODS, TeamKind } from '../model/team.ts';
import { type Choices, words } from './choices.ts';

export const TEAM_KIND_CHOICES: Choices<TeamKind> = {
  'stream-aligned': words('Stream-aligned', 'stream', 'product', 'feature', 'value stream', 'cross-functional'),
  platform: words('Platform', 'platform team', 'infrastructure', 'infra'),
  enabling: words('Enabling', 'enabler', 'enablement', 'coaching'),
  'complicated-subsystem': words('Complicated subsystem', 'subsystem', 'specialist', 'component'),
  unspecified: words('Unspecified', 'none', 'unknown', 'other', 'undefined'),
};

export const TEAM_METHOD_CHOICES: Choices<(typeof TEAM_METHODS)[number]> = {
  none: words('No method', 'unspecified'),
  scrum: words('Scrum', 'sprints'),
  kanban: words('Kanban', 'flow'),
};

export const LAYER_CHOICES: Choices<Layer> = {
  'storage-compute': words(
    'Storage & compute',
    'storage and compute',
    'storage',
    'compute',
    'data layer',
    'hardware',
    's&c',
  ),
  'resource-management': words(
    'Resource management',
    'resources',
    'orchestration',
    'scheduling',
    'workflow',
    'workload management',
    'rm',
  ),
  'ml-platform': words('ML platform', 'platform', 'mlops platform', 'machine learning platform', 'ml tools', 'mlp'),
  'dev-environment': words(
    'Development environment',
    'dev',
    'dev env',
    'development',
    'development env',
    'environment',
    'ide',
    'ci/cd',
  ),
};

export const ASSET_KIND_CHOICES: Choices<(typeof ASSET_KINDS)[number]> = {
  model: words('Model', 'ml model'),
  service: words('Service', 'api', 'application', 'app', 'microservice', 'system'),
  dataset: words('Dataset', 'data', 'data set', 'table', 'corpus'),
  pipeline: words('Pipeline', 'data pipeline', 'training pipeline', 'workflow', 'job'),
  infrastructure: words('Infrastructure component', 'infra', 'component', 'infrastructure', 'cluster', 'hardware'),
  tool: words('Tool', 'tooling', 'software', 'library'),
};

export const ASSET_STATUS_CHOICES: Choices<(typeof ASSET_STATUSES)[number]> = {
  idea: words('Idea', 'planned', 'proposed', 'draft', 'future'),
  live: words('Live', 'production', 'prod', 'in production', 'running', 'active', 'in use'),
  retiring: words('Retiring', 'deprecated', 'retired', 'sunset', 'legacy', 'end of life'),
};

export const SOURCING_CHOICES: Choices<(typeof SOURCINGS)[number]> = {
  build: words('Built here', 'build', 'built', 'in-house', 'own', 'custom'),
  'open-source': words('Open source', 'oss', 'foss', 'community'),
  managed: words('Managed service', 'cloud', 'saas', 'hosted', 'cloud service'),
  bought: words('Bought', 'buy', 'vendor', 'commercial', 'licence', 'license', 'licensed', 'proprietary'),
};

export const TIER_CHOICES: Choices<(typeof TIERS)[number]> = {
  '1': words('Tier 1, most critical', 'tier 1', 't1', 'critical', 'mission critical'),
  '2': words('Tier 2', 't2', 'important', 'high'),
  '3': words('Tier 3', 't3', 'normal', 'medium'),
  '4': words('Tier 4, least critical', 'tier 4', 't4', 'low'),
};

export const TASK_KIND_CHOICES: Choices<(typeof TASK_KINDS)[number]> = {
  unspecified: words('Unspecified', 'none', 'unknown', 'other', 'task'),
  research: words('Research', 'spike', 'experiment', 'exploration', 'investigation', 'study'),
  development: words('Development', 'dev', 'feature', 'build', 'implementation', 'coding', 'enhancement', 'story'),
  deployment: words('Deployment', 'deploy', 'release', 'rollout', 'launch', 'serving'),
  maintenance: words('Maintenance', 'bug', 'fix', 'operations', 'ops', 'support', 'chore', 'debt', 'tech debt'),
  infrastructure: words('Infrastructure', 'infra', 'platform'),
  procurement: words('Procurement', 'purchase', 'buy', 'buying', 'quota', 'contract'),
  process: words('Process', 'policy', 'practice', 'organisation', 'organization', 'documentation', 'training'),
};

export const TASK_STATUS_CHOICES: Choices<(typeof TASK_STATUSES)[number]> = {
  open: words('Open', 'todo', 'to do', 'new', 'planned', 'backlog', 'not started', 'ready'),
  'in-progress': words('In progress', 'doing', 'started', 'active', 'wip', 'ongoing', 'running'),
  blocked: words('Blocked', 'stuck', 'waiting', 'on hold', 'paused'),
  done: words('Done', 'finished', 'complete', 'completed', 'closed', 'shipped', 'resolved'),
  dropped: words('Dropped', 'cancelled', 'canceled', 'rejected', 'abandoned', 'wont do', 'won’t do'),
};

export const HORIZON_CHOICES: Choices<(typeof HORIZONS)[number]> = {
  short: words('Short term', 'short-term', 'now', 'near', 'near term'),
  long: words('Long term', 'long-term', 'later', 'far', 'strategic'),
};

export const ESTIMATE_BASIS_CHOICES: Choices<(typeof ESTIMATE_BASES)[number]> = {
  elapsed: words('Working days', 'elapsed', 'duration', 'days', 'calendar'),
  effort: words('Person-days of effort', 'effort', 'work', 'person days', 'man days'),
};

export const LINK_TYPE_CHOICES: Choices<LinkType> = {
  FS: words('Finish to start', 'fs', 'finish-start'),
  SS: words('Start to start', 'ss', 'start-start'),
  FF: words('Finish to finish', 'ff', 'finish-finish'),
  SF: words('Start to finish', 'sf', 'start-finish'),
};

export const LAG_UNIT_CHOICES: Choices<(typeof LAG_UNITS)[number]> = {
  working: words('Working days', 'wd', 'work'),
  elapsed: words('Calendar days', 'elapsed', 'ed', 'calendar'),
};

export const RACI_CHOICES: Choices<RaciLetter> = {
  A: words('Accountable', 'owner', 'owns', 'answers for it'),
  R: words('Responsible', 'doer', 'does', 'does it'),
  C: words('Consulted', 'asked', 'consult'),
  I: words('Informed', 'told', 'inform'),
};

export const SUBJECT_TYPE_CHOICES: Choices<SubjectType> = {
  task: words('Task', 'tasks', 'work item'),
  asset: words('Asset', 'assets', 'system'),
};

export const HOLDER_TYPE_CHOICES: Choices<HolderType> = {
  team: words('Team', 'teams', 'group'),
  role: words('Seat', 'role', 'roles', 'position'),
  person: words('Person', 'people', 'who', 'name'),
};

export const CANVAS_CHOICES: Choices<Canvas> = {
  structure: words('Structure', 'teams', 'organisation', 'organization'),
  roadmap: words('Roadmap', 'tasks', 'plan'),
};
