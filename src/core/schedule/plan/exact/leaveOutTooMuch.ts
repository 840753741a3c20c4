import { earliestStart, finishOf } from '../../taskWork.ts';
import type { Use } from '../capacity/demands.ts';
import type { Limit } from '../capacity/limits.ts';
import type { Steps } from '../capacity/steps.ts';
import type { LevelModel } from './levelModel.ts';

/** Adds to `tooMuch` what of a limit a task asks for although no window has so much free, however empty it is. */
export function leaveOutTooMuch(
  { uses, capacity }: Limit,
  { project, freeStart, pinned }: Pick<LevelModel, 'project' | 'freeStart' | 'pinned'>,
  tooMuch: Set<Use>,
): void {
  const byTask = new Map<number, Use[]>();
  for (const use of uses) {
    if (!pinned[use.task] && !tooMuch.has(use)) byTask.set(use.task, [...(byTask.get(use.task) ?? []), use]);
  }
  for (const [task, own] of byTask) {
    const earliest = freeStart[task] as number;
    let units = own.reduce((sum, use) => sum + use.units, 0);
    for (const use of own.reverse()) {
      if (
        fitsSomewhere(capacity, units, (moment) =>
          finishOf(project, task, earliestStart(project, task, Math.max(moment, earliest))),
        )
      )
        break;
      tooMuch.add(use);
      units -= use.units;
    }
  }
}

/** `finishFrom`: when a task ends that may not start before a moment. */
function fitsSomewhere({ from, amount }: Steps, units: number, finishFrom: (moment: number) => number): boolean {
  let wideFrom: number | null = null;
  for (let i = 0; i <= from.length; i++) {
    const isWide = i < from.length && (amount[i] as number) >= units;
    if (isWide) wideFrom ??= from[i] as number;
    if (isWide || wideFrom === null) continue;
    if (finishFrom(wideFrom) <= (i < from.length ? (from[i] as number) : Number.POSITIVE_INFINITY)) return true;
    wideFrom = null;
  }
  return false;
}
