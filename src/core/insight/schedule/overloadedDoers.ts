import type { Overload } from '../../schedule/plan/poolLoad.ts';
import { daysInWords } from '../../schedule/words.ts';
import { type CausedFinding, findingOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { fteInWords } from '../fteInWords.ts';
import { responsibleOf } from '../ownership/responsibleOf.ts';
import { worstOf } from '../ownership/worstOf.ts';
import { countOf, namesInWords, subjectOf } from '../subject.ts';
import type { NeverMet } from './neverMet.ts';

/**
 * Tasks whose named doers are asked for more at a time than their own seats have: for the facilitator, one finding of
 * those that levelling cures and one of those that no date helps. Where the whole team has too little, or a doer's seat
 * is vacant, that is the finding.
 */
export function overloadedDoers(facts: Facts, never: readonly NeverMet[]): CausedFinding[] {
  const taskIds = new Set(never.map(({ taskId }) => taskId));
  const passing = doerOverloads(facts).filter((overload) => !overload.taskIds.some((id) => taskIds.has(id)));
  return [...neverByDoers(facts, never), ...passesByDoers(facts, passing)];
}

/** Too much for them at any time. */
function neverByDoers(facts: Facts, never: readonly NeverMet[]): CausedFinding[] {
  const { workspace } = facts;
  const [worst] = never;
  if (!worst) return [];
  const tasks = [...new Set(never.map(({ taskId }) => taskId))].map((id) => subjectOf(workspace, 'task', id));
  const inWords = ({ demandFte, mostFte, roleTypeIds, days }: NeverMet): string => {
    const types = namesInWords(roleTypeIds.map((id) => workspace.role_type.get(id)?.name ?? 'a role'));
    const has = `${fteInWords(mostFte)} at most`;
    return `${fteInWords(demandFte)} FTE of ${types}, and they have ${mostFte < demandFte - 1e-6 ? has : `that never for ${daysInWords(days)}`}`;
  };
  const subject = tasks.length === 1 ? `${tasks[0]?.name} asks its` : `${countOf(tasks.length, 'task')} ask their`;
  return [
    findingOf('overallocated-role', 'doers-never', {
      audience: 'facilitator',
      title: `${subject} named doers for ${tasks.length === 1 ? '' : 'up to '}${inWords(worst)}`,
      why: `No date helps ${namesInWords(tasks.map(({ name }) => name))}: that takes another doer, or less at a time.`,
      subjects: tasks,
      inputs: never.map((each) => ({
        name: subjectOf(workspace, 'task', each.taskId).name,
        value: `asks for ${inWords(each)}`,
      })),
      fix: { verb: 'assignResponsible', subjects: tasks },
      daysAtRisk: worstOf(facts, tasks),
    }),
  ];
}

function passesByDoers(facts: Facts, overloads: readonly Overload[]): CausedFinding[] {
  const { workspace, say } = facts;
  const [first] = overloads;
  if (!first) return [];
  const worst = overloads.reduce((most, each) =>
    each.peakFte - each.capacityFte > most.peakFte - most.capacityFte ? each : most,
  );
  const tasks = [...new Set(overloads.flatMap(({ taskIds }) => taskIds))].map((id) => subjectOf(workspace, 'task', id));
  const days = Math.max(...overloads.map(({ fromDay, toDay }) => toDay - fromDay));
  const names = namesInWords(worst.taskIds.map((id) => subjectOf(workspace, 'task', id).name));
  return [
    findingOf('overallocated-role', 'doers', {
      severity: 'warning',
      audience: 'facilitator',
      title: `${countOf(tasks.length, 'task')} ${tasks.length === 1 ? 'asks' : 'ask'} named people for more than they have`,
      why: `Who is named for ${names} is asked for ${fteInWords(worst.peakFte)} FTE and has ${fteInWords(
        worst.capacityFte,
      )} from ${say(worst.fromDate)} on, while others of the team have time.`,
      subjects: tasks,
      inputs: overloads.slice(0, 10).map(({ fromDate, toDate, fromDay, toDay, peakFte, capacityFte }) => ({
        name: `${fromDate} to ${toDate}`,
        value: `asked for ${fteInWords(peakFte)} FTE, has ${fteInWords(capacityFte)} FTE on ${daysInWords(toDay - fromDay)}`,
      })),
      fix: { verb: 'level' },
      daysAtRisk: Math.min(days, worstOf(facts, tasks)),
    }),
  ];
}

const overlap = (a: Overload, b: Overload): boolean => a.fromDay < b.toDay && b.fromDay < a.toDay;
const isWithin = (inner: Overload, outer: Overload): boolean =>
  overlap(inner, outer) && inner.taskIds.every((id) => outer.taskIds.includes(id));

/** By start; of several that tell of the same tasks at the same time the one with the fewest. */
function doerOverloads({ workspace, loads }: Facts): Overload[] {
  const ofTeams = loads().flatMap(({ overloads }) => overloads);
  const waitsForSeat = (taskId: string): boolean => responsibleOf(workspace, 'task', taskId).vacantSeatIds.length > 0;
  const told: Overload[] = [];
  const all = loads().flatMap((load) => load.doerOverloads);
  for (const overload of all.sort((a, b) => a.taskIds.length - b.taskIds.length)) {
    if (overload.taskIds.every(waitsForSeat) || ofTeams.some((ofTeam) => isWithin(overload, ofTeam))) continue;
    if (!told.some((known) => isWithin(known, overload))) told.push(overload);
  }
  return told.sort((a, b) => a.fromDay - b.fromDay);
}
