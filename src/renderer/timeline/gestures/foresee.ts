import { apply } from '../../../core/change/apply.ts';
import type { Outcome } from '../../../core/change/commands/context.ts';
import { isRefusal } from '../../../core/change/refusal.ts';
import type { Workspace } from '../../../core/model/nouns.ts';
import { whyThisDate } from '../../../core/schedule/explain.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import { scheduleOf } from '../../../core/schedule/scheduleOf.ts';
import { currentWorkspace } from '../../store/document.ts';
import { strings } from '../../ui/strings/index.ts';
import type { TimelineModel } from '../model.ts';
import { daysText, shortDate } from '../words.ts';

/** The plan as it would be. */
export interface Foreseen {
  readonly workspace: Workspace;
  readonly schedule: Schedule;
}

/** What a change would make of the plan; null where it is refused. A schedule of 2,000 tasks takes a few milliseconds. */
export function foresee(outcome: Outcome): Foreseen | null {
  if (isRefusal(outcome)) return null;
  const workspace = apply(currentWorkspace(), outcome.edits);
  return isRefusal(workspace) ? null : { workspace, schedule: scheduleOf(workspace) };
}

/** "Project finish 3 June, 2 d later", or that it stays. */
export function finishInWords({ schedule, calendar }: TimelineModel, after: Schedule): string {
  const { finishDate, startDate } = after;
  const slip = calendar.endOf(finishDate) - calendar.endOf(schedule.finishDate);
  if (slip === 0) return strings.timeline.finishStays;
  return strings.timeline.finishMoves(shortDate(finishDate, startDate.slice(0, 4)), slipInWords(slip));
}

export function slipInWords(days: number): string {
  const { earlier, later, asBefore } = strings.timeline;
  const text = daysText(Math.abs(days)).replace(/ d$/, '');
  return days < 0 ? earlier(text) : days > 0 ? later(text) : asBefore;
}

/** Why a task stands where it does, in one sentence. */
export function reasonOf({ workspace, schedule }: Foreseen, taskId: string): string {
  return whyThisDate(workspace, schedule, taskId)[0]?.sentence ?? '';
}
