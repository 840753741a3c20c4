// Made from the .sql files beside it by embed.ts; a test compares them.
export const EMBEDDED_MIGRATIONS = {
  '0001_initial.sql': `-- A Crewmap workspace, format 1. Frozen once shipped: changes come as further migrations.
-- One row per thing, names as people say them. Days are working days, dates ISO (YYYY-MM-DD),
-- coordinates canvas pixels, booleans 0 and 1, lists JSON. Write only through Crewmap: \`change\` is the
-- log of everything that ever happened here and must fold to exactly the rows of the other tables.

CREATE TABLE meta (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE workspace (
  id TEXT PRIMARY KEY NOT NULL,
  lineage_id TEXT NOT NULL,
  title TEXT NOT NULL,
  project_start TEXT NOT NULL,
  status_date TEXT,
  working_week TEXT NOT NULL CHECK (json_valid(working_week)),
  holidays TEXT NOT NULL CHECK (json_valid(holidays)),
  currency TEXT NOT NULL,
  pseudonyms INTEGER NOT NULL CHECK (pseudonyms IN (0, 1)),
  near_critical_days INTEGER NOT NULL CHECK (near_critical_days >= 0)
) STRICT;

CREATE TABLE team (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT UNIQUE,
  parent_id TEXT REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  kind TEXT NOT NULL,
  method TEXT NOT NULL,
  sprint_days REAL,
  wip_limit REAL
) STRICT;

CREATE TABLE role_type (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT UNIQUE,
  name TEXT NOT NULL,
  duty TEXT NOT NULL,
  reliability_focus TEXT NOT NULL,
  skills TEXT NOT NULL CHECK (json_valid(skills))
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT UNIQUE,
  name TEXT NOT NULL,
  function TEXT NOT NULL,
  skills TEXT NOT NULL CHECK (json_valid(skills))
) STRICT;

-- A seat in a team; vacant while person_id is NULL.
CREATE TABLE role (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT UNIQUE,
  team_id TEXT NOT NULL REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  role_type_id TEXT NOT NULL REFERENCES role_type (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  fte REAL NOT NULL CHECK (fte >= 0),
  from_date TEXT,
  to_date TEXT,
  expected_fill_date TEXT,
  lead INTEGER NOT NULL CHECK (lead IN (0, 1)),
  on_call INTEGER NOT NULL CHECK (on_call IN (0, 1))
) STRICT;

CREATE TABLE asset (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  layer TEXT,
  status TEXT NOT NULL,
  tier TEXT,
  sourcing TEXT
) STRICT;

CREATE TABLE task (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT UNIQUE,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  blocked_by TEXT NOT NULL,
  blocked_since TEXT,
  actual_start TEXT,
  actual_finish TEXT,
  team_id TEXT REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  asset_id TEXT REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
  layer TEXT,
  horizon TEXT,
  optimistic_days REAL CHECK (optimistic_days >= 0),
  likely_days REAL CHECK (likely_days >= 0),
  pessimistic_days REAL CHECK (pessimistic_days >= 0),
  basis TEXT NOT NULL,
  not_before TEXT,
  deadline TEXT,
  obligation_date TEXT,
  marker INTEGER NOT NULL CHECK (marker IN (0, 1)),
  notes TEXT NOT NULL
) STRICT;

-- Full-time equivalents of a role type that a task takes while it lasts.
CREATE TABLE task_demand (
  id TEXT PRIMARY KEY NOT NULL,
  task_id TEXT NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
  role_type_id TEXT NOT NULL REFERENCES role_type (id) DEFERRABLE INITIALLY DEFERRED,
  fte REAL NOT NULL CHECK (fte >= 0)
) STRICT;

-- to_id depends on from_id. FS = finish to start, and so on; the lag may be negative.
CREATE TABLE dependency (
  id TEXT PRIMARY KEY NOT NULL,
  from_id TEXT NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
  to_id TEXT NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL CHECK (type IN ('FS', 'SS', 'FF', 'SF')),
  lag_days REAL NOT NULL,
  lag_unit TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

-- Who holds which letter of RACI for a task or an asset; the holder is a team, a role or a person.
CREATE TABLE responsibility (
  id TEXT PRIMARY KEY NOT NULL,
  subject_type TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  letter TEXT NOT NULL CHECK (letter IN ('R', 'A', 'C', 'I')),
  holder_type TEXT NOT NULL,
  holder_id TEXT NOT NULL
) STRICT;

-- A named area of a canvas.
CREATE TABLE frame (
  id TEXT PRIMARY KEY NOT NULL,
  canvas TEXT NOT NULL,
  name TEXT NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  w REAL NOT NULL,
  h REAL NOT NULL
) STRICT;

-- Where a team, task or asset stands on a canvas.
CREATE TABLE placement (
  id TEXT PRIMARY KEY NOT NULL,
  canvas TEXT NOT NULL,
  entity_type TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  w REAL,
  h REAL,
  collapsed INTEGER NOT NULL CHECK (collapsed IN (0, 1)),
  pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
  UNIQUE (canvas, entity_type, entity_id)
) STRICT;

-- Everything that ever happened to this workspace, in order, each line sealed with the one before:
-- hash = SHA-256(prev_hash + JSON [seq, id, verb, label, at_ms, author, base_seq, undoes, redoes, edits]).
-- \`edits\` is last so that a list of changes is read without it.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  verb TEXT NOT NULL,
  label TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  author TEXT NOT NULL,
  base_seq INTEGER NOT NULL,
  undoes TEXT,
  redoes TEXT,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  edits TEXT NOT NULL
) STRICT;

CREATE INDEX team_by_parent ON team (parent_id);
CREATE INDEX role_by_team ON role (team_id);
CREATE INDEX role_by_role_type ON role (role_type_id);
CREATE INDEX role_by_person ON role (person_id);
CREATE INDEX task_by_team ON task (team_id);
CREATE INDEX task_by_asset ON task (asset_id);
CREATE INDEX task_demand_by_task ON task_demand (task_id);
CREATE INDEX task_demand_by_role_type ON task_demand (role_type_id);
CREATE INDEX dependency_by_from ON dependency (from_id);
CREATE INDEX dependency_by_to ON dependency (to_id);
CREATE INDEX responsibility_by_subject ON responsibility (subject_type, subject_id);
CREATE INDEX responsibility_by_holder ON responsibility (holder_type, holder_id);

-- Every team with its depth (0 = not inside another) and its path of names.
CREATE VIEW v_team_tree AS
WITH RECURSIVE tree (id, key, name, parent_id, depth, path) AS (
  SELECT id, key, name, parent_id, 0, name FROM team WHERE parent_id IS NULL
  UNION ALL
  SELECT team.id, team.key, team.name, team.parent_id, tree.depth + 1, tree.path || ' / ' || team.name
  FROM team JOIN tree ON team.parent_id = tree.id
)
SELECT id, key, name, parent_id, depth, path FROM tree;

-- Who is accountable for each task: the A rows of the task, else its team, else the A rows of its asset.
-- \`source\` says which of the three. A task with two A rows has two lines, one without anybody has none.
CREATE VIEW v_task_owner AS
WITH held (task_id, source, holder_type, holder_id) AS (
  SELECT task.id, 'explicit', r.holder_type, r.holder_id
  FROM task JOIN responsibility AS r ON r.subject_type = 'task' AND r.subject_id = task.id AND r.letter = 'A'
  UNION ALL
  SELECT task.id, 'team', 'team', task.team_id
  FROM task
  WHERE task.team_id IS NOT NULL
    AND NOT EXISTS (
      SELECT 1 FROM responsibility AS r WHERE r.subject_type = 'task' AND r.subject_id = task.id AND r.letter = 'A')
  UNION ALL
  SELECT task.id, 'asset', r.holder_type, r.holder_id
  FROM task JOIN responsibility AS r ON r.subject_type = 'asset' AND r.subject_id = task.asset_id AND r.letter = 'A'
  WHERE task.team_id IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM responsibility AS own WHERE own.subject_type = 'task' AND own.subject_id = task.id AND own.letter = 'A')
)
SELECT
  held.task_id,
  task.key AS task_key,
  task.title AS task_title,
  held.source,
  held.holder_type,
  held.holder_id,
  CASE held.holder_type
    WHEN 'team' THEN (SELECT name FROM team WHERE team.id = held.holder_id)
    WHEN 'person' THEN (SELECT name FROM person WHERE person.id = held.holder_id)
    WHEN 'role' THEN (
      SELECT role_type.name || ' (' || coalesce(person.name, 'vacant') || ')'
      FROM role
      JOIN role_type ON role_type.id = role.role_type_id
      LEFT JOIN person ON person.id = role.person_id
      WHERE role.id = held.holder_id)
  END AS holder_name
FROM held JOIN task ON task.id = held.task_id;

-- What is going on and has nobody accountable: tasks neither done nor dropped, and live assets.
CREATE VIEW v_unowned AS
SELECT 'task' AS type, task.id AS id, task.key AS key, task.title AS name
FROM task
WHERE task.status NOT IN ('done', 'dropped') AND task.id NOT IN (SELECT task_id FROM v_task_owner)
UNION ALL
SELECT 'asset', asset.id, asset.key, asset.name
FROM asset
WHERE asset.status = 'live'
  AND NOT EXISTS (
    SELECT 1 FROM responsibility AS r WHERE r.subject_type = 'asset' AND r.subject_id = asset.id AND r.letter = 'A');

-- A reader or writer needs at least these format numbers.
INSERT INTO meta (name, value) VALUES ('format', 'crewmap workspace'), ('min_reader', '1'), ('min_writer', '1');
`,
  '0002_scheduling.sql': `-- Scheduling: progress, fixed starts, recurring work, levelled starts, calendars of teams, who covers what, capacities
-- without seats, risks, baselines.

-- Work left of a task in progress, in the unit of its estimate.
ALTER TABLE task ADD COLUMN remaining_days REAL CHECK (remaining_days >= 0);
ALTER TABLE task ADD COLUMN fixed_start TEXT;
-- Recurring work comes again every so many working days.
ALTER TABLE task ADD COLUMN repeat_every_days REAL CHECK (repeat_every_days > 0);
ALTER TABLE task ADD COLUMN repeat_until TEXT;
-- Earliest start that an accepted levelling set, in working days from the project start.
ALTER TABLE task ADD COLUMN levelled_start_day REAL CHECK (levelled_start_day >= 0);

-- NULL = the working week of the team around it, at last the workspace's.
ALTER TABLE team ADD COLUMN working_week TEXT CHECK (json_valid(working_week));
ALTER TABLE team ADD COLUMN holidays TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(holidays));

-- What one FTE costs a working day.
ALTER TABLE role_type ADD COLUMN day_rate REAL CHECK (day_rate >= 0);

-- A further role type that the holder of a seat can stand in for.
CREATE TABLE role_cover (
  id TEXT PRIMARY KEY NOT NULL,
  role_id TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  role_type_id TEXT NOT NULL REFERENCES role_type (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- FTE of a role type that a team has, in place of what its seats of that type add up to.
CREATE TABLE capacity (
  id TEXT PRIMARY KEY NOT NULL,
  team_id TEXT NOT NULL REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  role_type_id TEXT NOT NULL REFERENCES role_type (id) DEFERRABLE INITIALLY DEFERRED,
  fte REAL NOT NULL CHECK (fte >= 0)
) STRICT;

-- Something that may happen to a task and would lengthen it. Probability 0 to 1, delay in working days.
CREATE TABLE risk_event (
  id TEXT PRIMARY KEY NOT NULL,
  task_id TEXT NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1),
  delay_days REAL NOT NULL CHECK (delay_days >= 0)
) STRICT;

-- A named picture of the schedule as it was once.
CREATE TABLE baseline (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  taken_at_ms INTEGER NOT NULL CHECK (taken_at_ms >= 0),
  finish_date TEXT NOT NULL
) STRICT;

-- A task as a baseline saw it; task_id may name a task that is not there any more.
CREATE TABLE baseline_task (
  id TEXT PRIMARY KEY NOT NULL,
  baseline_id TEXT NOT NULL REFERENCES baseline (id) DEFERRABLE INITIALLY DEFERRED,
  task_id TEXT NOT NULL,
  title TEXT NOT NULL,
  start_date TEXT NOT NULL,
  finish_date TEXT NOT NULL,
  marker INTEGER NOT NULL CHECK (marker IN (0, 1))
) STRICT;

CREATE INDEX role_cover_by_role ON role_cover (role_id);
CREATE INDEX role_cover_by_role_type ON role_cover (role_type_id);
CREATE INDEX capacity_by_team ON capacity (team_id);
CREATE INDEX capacity_by_role_type ON capacity (role_type_id);
CREATE INDEX risk_event_by_task ON risk_event (task_id);
CREATE INDEX baseline_task_by_baseline ON baseline_task (baseline_id);
`,
} as const;
