-- Scheduling: progress, fixed starts, recurring work, levelled starts, calendars of teams, who covers what, capacities
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
