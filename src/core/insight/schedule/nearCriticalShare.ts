import { settingsOf } from '../../model/nouns.ts';
import { daysInWords } from '../../schedule/words.ts';
import { type CausedFinding, findingOf, worstFirst } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { paramOf } from '../rules.ts';
import { countOf, subjectOf } from '../subject.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** One note where so much work has no float that whatever slips moves the finish. */
export function nearCriticalShare(facts: Facts): CausedFinding[] {
  const { workspace, schedule } = facts;
  if (facts.placeholderEstimates) return [];
  const worked = facts.openTasks.filter(({ id, marker }) => {
    const dates = schedule.tasks.get(id);
    return !marker && dates && dates.durationDays > 0 && !dates.recurring;
  });
  // What a missed date leaves too little time for is told there: it is no trait of the plan.
  const tight = worked.filter(
    ({ id }) => facts.urgency(id) !== 'none' && (schedule.tasks.get(id)?.totalFloat ?? 0) >= 0,
  );
  const share = tight.length / worked.length;
  const most = paramOf('near-critical-share', 'share');
  if (worked.length < paramOf('near-critical-share', 'atLeastTasks') || share < most) return [];
  const critical = tight.filter(({ id }) => facts.urgency(id) === 'critical').length;
  const float = daysInWords(settingsOf(workspace).nearCriticalDays);
  return [
    findingOf('near-critical-share', 'tasks', {
      title: `${tight.length} of ${countOf(worked.length, 'open task')} have ${float} of float or less`,
      why: `Almost any slip moves the ${facts.say(schedule.finishDate)} finish: nothing else has time to give.`,
      subjects: worstFirst(tight, ({ id }) => facts.daysAtRisk(id)).map(({ id }) => subjectOf(workspace, 'task', id)),
      inputs: [
        { name: 'Critical', value: `${critical}` },
        { name: 'Near-critical', value: `${tight.length - critical}` },
        { name: 'Share of the open work', value: `${percent(share)}, from ${percent(most)} on it is told` },
      ],
    }),
  ];
}
