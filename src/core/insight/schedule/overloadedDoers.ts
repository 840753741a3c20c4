import { daysInWords } from '../../schedule/words.ts';
import { type CausedFinding, findingOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { fteInWords } from '../fteInWords.ts';
import { namesInWords, subjectOf } from '../subject.ts';

/**
 * People named to do more at a time than their own seats have, for the facilitator. Where their whole team has too
 * little, that is the finding.
 */
export function overloadedDoers(facts: Facts): CausedFinding[] {
  const { workspace, say } = facts;
  return facts.loads().flatMap(({ teamId, roleTypeId, overloads, doerOverloads }) => {
    const [first] = doerOverloads;
    if (!first || overloads.length > 0) return [];
    const worst = doerOverloads.reduce((most, each) =>
      each.peakFte - each.capacityFte > most.peakFte - most.capacityFte ? each : most,
    );
    const team = subjectOf(workspace, 'team', teamId);
    const type = workspace.role_type.get(roleTypeId)?.name ?? 'a role';
    const tasks = [...new Set(doerOverloads.flatMap(({ taskIds }) => taskIds))].map((id) =>
      subjectOf(workspace, 'task', id),
    );
    const days = doerOverloads.reduce((sum, { fromDay, toDay }) => sum + toDay - fromDay, 0);
    return [
      findingOf('overallocated-role', `doers:${teamId} ${roleTypeId}`, {
        severity: 'warning',
        audience: 'facilitator',
        title: `Who is named for ${type} in ${team.name} is asked for ${fteInWords(worst.peakFte)} FTE and has ${fteInWords(worst.capacityFte)}`,
        why: `${namesInWords(tasks.map(({ name }) => name))} name the same people from ${say(first.fromDate)} on, ${daysInWords(days)} in all; others of the team have time.`,
        subjects: [...tasks, team],
        inputs: doerOverloads.slice(0, 10).map(({ fromDate, toDate, peakFte, capacityFte }) => ({
          name: `${fromDate} to ${toDate}`,
          value: `asked for ${fteInWords(peakFte)} FTE, has ${fteInWords(capacityFte)} FTE`,
        })),
        fix: { verb: 'level' },
      }),
    ];
  });
}
