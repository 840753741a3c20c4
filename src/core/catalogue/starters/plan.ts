import type { ASSET_KINDS, TIERS } from '../../model/asset.ts';
import type { Layer } from '../../model/layer.ts';
import type { HORIZONS, TASK_KINDS } from '../../model/task.ts';
import type { TEAM_METHODS, TeamKind } from '../../model/team.ts';

/** What a starter holds, written down compactly; `buildStarter` makes rows of it. Ids become the rows' keys. */
export interface StarterPlan {
  readonly title: string;
  readonly teams: readonly TeamPlan[];
  readonly assets: readonly AssetPlan[];
  /** Each stream is a lane of the roadmap with a frame around it. */
  readonly streams: readonly StreamPlan[];
  /** What `analyze` must say of the built starter, no more and no less, whatever the start date. */
  readonly expected: readonly { readonly kind: string; readonly title: string }[];
}

export interface TeamPlan {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly purpose?: string;
  readonly method?: (typeof TEAM_METHODS)[number];
  readonly sprintDays?: number;
  /** ISO weekdays it works, where it does not work on all days of the others. */
  readonly week?: readonly number[];
  /** Working days of the schedule on which the team is off. */
  readonly daysOff?: readonly number[];
  /** Top left on the structure canvas, canvas pixels; only teams at the top level have one. */
  readonly at?: readonly [x: number, y: number];
  readonly seats: readonly SeatPlan[];
  readonly teams?: readonly TeamPlan[];
}

export interface SeatPlan {
  /** Key of the seat, for seats that something refers to. */
  readonly id?: string;
  /** Id of a catalogue role type. */
  readonly type: string;
  /** Null = vacant. One name in several seats is one person. */
  readonly who: string | null;
  readonly fte?: number;
  readonly lead?: boolean;
  readonly onCall?: boolean;
  /** Ids of further role types its holder can stand in for. */
  readonly covers?: readonly string[];
  /** Working day of the schedule on which a vacant seat is expected to be filled. */
  readonly fillDay?: number;
}

export interface AssetPlan {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof ASSET_KINDS)[number];
  readonly layer?: Layer;
  readonly tier?: (typeof TIERS)[number];
  readonly status?: 'idea' | 'live' | 'retiring';
  readonly sourcing?: 'build' | 'open-source' | 'managed' | 'bought';
  /** Teams that hold the A; one, unless the starter shows what two look like. */
  readonly owners: readonly string[];
  /** Who looks after it day to day: people by name, or seats by id. */
  readonly doers?: readonly string[];
}

export interface StreamPlan {
  readonly name: string;
  readonly tasks: readonly TaskPlan[];
}

export interface TaskPlan {
  readonly id: string;
  readonly title: string;
  readonly team: string | null;
  /** Optimistic, likely and pessimistic working days; null = no estimate; `marker` = a milestone. */
  readonly days: readonly [number, number, number] | 'marker' | null;
  /** Predecessors: an id, or an id with type and lag in working days, such as `train SS+2`. */
  readonly after?: readonly string[];
  readonly kind?: (typeof TASK_KINDS)[number];
  readonly layer?: Layer;
  readonly horizon?: (typeof HORIZONS)[number];
  readonly asset?: string;
  /** Who does it: people by name, or seats by id. */
  readonly doers?: readonly string[];
  /** Teams with an A of their own beside what the owning team implies. */
  readonly owners?: readonly string[];
  /** Role type id -> FTE. */
  readonly demand?: Readonly<Record<string, number>>;
  /** What may happen to it, found before it does. Probability 0 to 1. */
  readonly risks?: readonly { readonly title: string; readonly probability: number; readonly delayDays: number }[];
  /** Comes again every so many working days. */
  readonly repeatEvery?: number;
  /** Must be finished by the end of this many working days from the project start. */
  readonly deadlineDay?: number;
  /** Starts no earlier than after this many working days. */
  readonly notBeforeDay?: number;
}

export const seat = (type: string, who: string | null, more: Omit<SeatPlan, 'type' | 'who'> = {}): SeatPlan => ({
  type,
  who,
  ...more,
});

export const job = (
  id: string,
  title: string,
  team: string | null,
  days: TaskPlan['days'],
  after: readonly string[] = [],
  more: Partial<TaskPlan> = {},
): TaskPlan => ({ id, title, team, days, after, ...more });
