import { daysInWords } from '../../schedule/words.ts';
import { type CausedFinding, findingOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import type { Subject } from '../finding.ts';
import { paramOf } from '../rules.ts';
import { countOf, subjectOf } from '../subject.ts';
import { handOffsOf } from './handOffsOf.ts';

/** A note where the critical path goes from team to team so often that agreeing is part of the work. */
export function manyHandOffs(facts: Facts): CausedFinding[] {
  const { workspace, schedule } = facts;
  if (facts.placeholderEstimates) return [];
  const { crossings, workCount } = handOffsOf(workspace, schedule);
  const steps = workCount - 1;
  if (crossings.length < paramOf('many-hand-offs', 'atLeast')) return [];
  if (crossings.length < paramOf('many-hand-offs', 'share') * steps) return [];
  const taskIds = new Set(crossings.flatMap(({ fromTaskId, toTaskId }) => [fromTaskId, toTaskId]));
  const teamIds = new Set(crossings.flatMap(({ fromTeamId, toTeamId }) => [fromTeamId, toTeamId]));
  const named = (type: 'task' | 'team', id: string): Subject => subjectOf(workspace, type, id);
  const lonely = crossings.filter(({ onlyConnection }) => onlyConnection).length;
  return [
    findingOf('many-hand-offs', 'critical path', {
      title: `The critical path changes hands ${crossings.length} times among ${countOf(teamIds.size, 'team')}`,
      why: `Each time a team waits for another to say that it is done${
        lonely > 0 ? `; ${lonely} of them are the only thing the two teams have in common` : ''
      }.`,
      subjects: [...[...taskIds].map((id) => named('task', id)), ...[...teamIds].map((id) => named('team', id))],
      inputs: crossings.map(({ fromTeamId, toTeamId, toTaskId, date, waitingDays }) => ({
        name: `${named('team', fromTeamId).name} → ${named('team', toTeamId).name}`,
        value: `${named('task', toTaskId).name}, ${date}${waitingDays > 0 ? `, after ${daysInWords(waitingDays)}` : ''}`,
      })),
    }),
  ];
}
