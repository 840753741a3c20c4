import type { Workspace } from '../../model/nouns.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { type SummaryBy, summariesOf } from '../../schedule/summaries.ts';
import { outputId } from '../outputId.ts';

/** Tasks taken together: of a team with its sub-teams, an asset, a layer, or all that leads to a milestone. */
export interface SummarySection {
  /** Of a layer its name. */
  readonly id: string;
  readonly tasks: number;
  /** ISO dates; `finish` is the last day worked. */
  readonly start: string;
  readonly finish: string;
  /** The least of what is not done; null = all is. */
  readonly totalFloat: number | null;
  readonly critical: boolean;
  /** 0 to 1, by estimate. */
  readonly done: number;
  readonly personDays: number;
}

export type SummariesSection = Readonly<
  Record<'teams' | 'assets' | 'layers' | 'milestones', readonly SummarySection[]>
>;

const TABLE_OF = { team: 'team', asset: 'asset', milestone: 'task', layer: null } as const;

export function summariesSection(workspace: Workspace, schedule: Schedule): SummariesSection {
  const listOf = (by: SummaryBy): SummarySection[] => {
    const table = TABLE_OF[by];
    return summariesOf(workspace, schedule, by).map((each) => ({
      id: table === null ? each.id : outputId(workspace, table, each.id),
      tasks: each.taskCount,
      start: each.startDate,
      finish: each.finishDate,
      totalFloat: each.leastFloat,
      critical: each.critical,
      done: each.doneShare,
      personDays: each.personDays,
    }));
  };
  return { teams: listOf('team'), assets: listOf('asset'), layers: listOf('layer'), milestones: listOf('milestone') };
}
