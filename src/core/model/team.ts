import {
  choice,
  defaultsTo,
  id,
  isoDateSchema,
  json,
  key,
  name,
  optionalNumber,
  optionalReference,
  text,
} from './field.ts';
import { noun } from './noun.ts';
import { weekdaySchema } from './weekday.ts';
import { z } from './zod.ts';

export const TEAM_KINDS = ['stream-aligned', 'platform', 'enabling', 'complicated-subsystem', 'unspecified'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

export const TEAM_METHODS = ['none', 'scrum', 'kanban'] as const;

/** A team or sub-team; `parentId` nests to any depth. */
export const team = noun('team', {
  id: id(),
  key: key(),
  parentId: optionalReference('team'),
  name: name(),
  purpose: text(),
  kind: defaultsTo(choice(TEAM_KINDS), 'unspecified'),
  method: defaultsTo(choice(TEAM_METHODS), 'none'),
  /** Length of a sprint in working days. */
  sprintDays: optionalNumber(0.5, 100),
  wipLimit: optionalNumber(0, 10_000),
  /** ISO weekdays the team works; null = those of the team around it, at last the workspace's. It only removes days. */
  workingWeek: json(z.array(weekdaySchema).min(1).max(7).nullable(), null as number[] | null),
  /** Days off besides those of the workspace and the teams around it, ISO. */
  holidays: json(z.array(isoDateSchema).max(5_000), [] as string[]),
});
