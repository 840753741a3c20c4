import type { LevellingProblem, SlotCalendar } from '../../levelling/problem.ts';
import { earliestByLink } from '../../linkBounds.ts';
import { linkAt, TO_FINISH } from '../../project.ts';
import type { TaskCalendar } from '../../taskCalendar.ts';
import { calendarOf, finishOf } from '../../taskWork.ts';
import { TICKS_PER_DAY } from '../../ticks.ts';
import type { Steps } from '../capacity/steps.ts';
import { horizonTicks } from './horizonTicks.ts';
import type { LevelModel } from './levelModel.ts';
import { scaledLimits } from './scaledLimits.ts';

/**
 * The model on a grid, as the search takes it. What the grid cannot say is rounded against the plan: work and lags up,
 * capacity comes later and goes earlier.
 */
export function kernelProblem(model: LevelModel, slot: number): LevellingProblem {
  const { project, freeStart, pinned, due, dueWeight } = model;
  const { count, links, load } = project;
  // A tick is no slot: the grid of thirds of a day lies between ticks.
  const up = (ticks: number): number => Math.ceil((ticks - 1) / slot);
  const down = (ticks: number): number => Math.floor((ticks + 1) / slot);
  const hasSuccessor = new Uint8Array(count);
  for (const from of links.from) hasSuccessor[from] = 1;

  const duration = new Int32Array(count);
  const release = new Int32Array(count);
  const fixed = new Uint8Array(count);
  for (let task = 0; task < count; task++) {
    const start = freeStart[task] as number;
    if (pinned[task]) {
      fixed[task] = 1;
      release[task] = down(start);
      duration[task] = up(finishOf(project, task, start)) - down(start);
    } else if (load?.[task] && !hasSuccessor[task]) {
      // It sets no finish, here neither.
      fixed[task] = 1;
    } else {
      release[task] = up(Math.max(0, project.release[task] as number));
      const ticks = project.duration[task] as number;
      duration[task] = ticks > 0 ? Math.max(1, up(ticks)) : 0;
    }
  }
  const scaled = scaledLimits(model);
  const horizon = horizonTicks(model);
  const calendars = Array.from({ length: count }, (_, task) => {
    const calendar = pinned[task] ? null : calendarOf(project, task);
    return calendar && slotCalendar(calendar, slot, up);
  });
  // The search has no word for a finish that is pushed over days off: such links are measured as elapsed ones are.
  const elapsed = links.elapsed.map((own, link) => {
    const pushesFinish =
      ((links.type[link] as number) & TO_FINISH) !== 0 && calendars[links.to[link] as number] !== null;
    return own || pushesFinish ? 1 : 0;
  });
  return {
    count,
    duration,
    release,
    fixed,
    links: { ...links, lag: links.lag.map(up), elapsed },
    elapsedAfter: elapsed.includes(1)
      ? (link, fromStart) => up(earliestByLink(project, linkAt(links, link), Math.round(fromStart * slot)))
      : null,
    calendars: calendars.some((calendar) => calendar !== null) ? calendars : null,
    capacities: scaled.capacities.map((capacity) => profileOf(upTo(capacity, horizon), up, down)),
    ...scaled.demands,
    due: Int32Array.from(due, (moment, task) => (dueWeight[task] ? down(moment) : 0)),
    dueWeight: dueWeight.map((weight) => (weight * slot) / TICKS_PER_DAY),
    plannedStart: Int32Array.from(freeStart, (moment) => Math.round(moment / slot)),
  };
}

function upTo({ from, amount }: Steps, horizon: number): Steps {
  const kept = from.filter((moment) => moment <= horizon);
  return { from: kept, amount: amount.slice(0, kept.length) };
}

/** A limit on the grid: of all that holds within a slot the least. */
function profileOf({ from, amount }: Steps, up: (ticks: number) => number, down: (ticks: number) => number) {
  // What was before day 0 is nothing the search can use.
  const changes = from.flatMap((moment) => [down(moment), up(moment)].map((slot) => Math.max(0, slot)));
  const slots = [...new Set(changes)].sort((a, b) => a - b);
  const least = (at: number): number => {
    const within = amount.filter((_, i) => {
      const ends = from[i + 1] ?? Number.POSITIVE_INFINITY;
      return down(from[i] as number) <= at && (ends === Number.POSITIVE_INFINITY || up(ends) > at);
    });
    return Math.min(...within);
  };
  return {
    from: Int32Array.from(slots),
    amount: Int32Array.from(slots, least),
  };
}

function slotCalendar(calendar: TaskCalendar, slot: number, up: (ticks: number) => number): SlotCalendar {
  return {
    next: (at) => up(calendar.next(Math.round(at * slot))),
    finish: (start, work) => up(calendar.finish(Math.round(start * slot), Math.round(work * slot))),
  };
}
