import type { Task } from '../../model/nouns.ts';
import type { Percentile, Spread } from '../../schedule/forecast/forecast.ts';
import { daysInWords } from '../../schedule/words.ts';
import { type CausedFinding, findingOf } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { grouped } from '../grouped.ts';
import { paramOf } from '../rules.ts';
import { groupsByChain } from '../schedule/groupsByChain.ts';
import { countOf, namesInWords, subjectOf } from '../subject.ts';

interface AtRisk {
  readonly task: Task;
  readonly deadline: string;
  /** Share of the runs that meet the deadline, 0 to 1. */
  readonly probability: number;
  readonly spread: Spread;
  /** Working days from the deadline to the date that is probable enough; at least 0. */
  readonly daysShort: number;
}

/** Deadlines that the plan meets and the forecast doubts; those on one driving chain are one finding. */
export function deadlineAtRisk(facts: Facts): CausedFinding[] {
  const groups = groupsByChain(
    facts.schedule,
    atRisk(facts),
    ({ task }) => task.id,
    ({ probability }) => 1 - probability,
  );
  return grouped(
    'deadline-at-risk',
    groups.map((group) => judge(facts, group)),
    (chains) => ({
      title: `Deadlines on ${countOf(chains.length, 'chain')} of work are met with too little probability`,
      why: `The worst: ${chains[0]?.title}. ${chains[0]?.why}`,
    }),
  );
}

function atRisk({ workspace, computed, openTasks, calendar }: Facts): AtRisk[] {
  const least = paramOf('deadline-at-risk', 'probability');
  const open = new Set(openTasks.map(({ id }) => id));
  return (computed.forecast?.milestones ?? []).flatMap(({ taskId, plan, spread }): AtRisk[] => {
    const task = taskId !== null && open.has(taskId) ? workspace.task.get(taskId) : undefined;
    const probability = spread?.dueProbability ?? null;
    if (!task || task.deadline === null || !spread || probability === null || probability >= least) return [];
    // A deadline that the plan itself misses is told as late.
    if (plan.date > task.deadline) return [];
    const daysShort = Math.max(0, calendar.endOf(probableEnough(spread).date) - calendar.endOf(task.deadline));
    return [{ task, deadline: task.deadline, probability, spread, daysShort }];
  });
}

/** The first percentile at or above the probability that is asked for. */
const probableEnough = ({ percentiles }: Spread): Percentile =>
  (percentiles.find(({ level }) => level >= 100 * paramOf('deadline-at-risk', 'probability')) ??
    percentiles.at(-1)) as Percentile;

/** Rounded down: what is too little never reads as enough. */
const percent = (share: number): string =>
  share > 0 && share < 0.01 ? 'under 1 %' : `${Math.floor(share * 100 + 1e-9)} %`;

function judge({ workspace, say, computed }: Facts, group: readonly AtRisk[]): CausedFinding {
  const { task, deadline, probability, spread, daysShort } = group[0] as AtRisk;
  const others = group.slice(1).map((each) => each.task.title);
  const { level, date } = probableEnough(spread);
  const also =
    others.length > 0
      ? ` ${namesInWords(others)} on the same chain ${others.length === 1 ? 'is' : 'are'} at risk too.`
      : '';
  return findingOf('deadline-at-risk', `task:${task.id}`, {
    title: `${task.title} meets its deadline with a probability of ${percent(probability)}`,
    why: `It is due ${say(deadline)}; ${level} % are reached by ${say(date)}, ${daysInWords(daysShort)} later.${also}`,
    subjects: group.map((each) => subjectOf(workspace, 'task', each.task.id)),
    inputs: [
      ...group.map((each) => ({ name: each.task.title, value: `due ${each.deadline}: ${percent(each.probability)}` })),
      { name: 'Told below', value: percent(paramOf('deadline-at-risk', 'probability')) },
      { name: 'Runs', value: `${computed.forecast?.runs ?? 0}` },
    ],
    daysAtRisk: daysShort,
  });
}
