import type { LinkType } from '../../../core/model/dependency.ts';
import type { Dependency } from '../../../core/model/nouns.ts';
import { isLate } from '../../../core/schedule/prominence.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import { strings } from '../../ui/strings/index.ts';
import { signedText } from '../numberText.ts';

/** How a dependency is drawn. */
export interface LinkLook {
  readonly tone: 'critical' | 'near' | 'calm';
  /** Drives one task without float from another, beside the critical path. */
  readonly tight: boolean;
  /** Left out of the schedule because it closes a loop. */
  readonly leftOut: boolean;
  /** "", "SS", "+2 d", "FF −1 d"; finish-to-start without a lag needs no words. */
  readonly text: string;
  readonly type: LinkType;
}

export function linkText({ type, lagDays, lagUnit }: Dependency): string {
  const unit = lagUnit === 'elapsed' ? ` ${strings.canvas.elapsed}` : '';
  const lag = lagDays === 0 ? '' : strings.canvas.lag(signedText(lagDays)) + unit;
  return [type === 'FS' ? '' : type, lag].filter(Boolean).join(' ');
}

export interface LinkFacts {
  /** Dependencies left out of the schedule. */
  readonly leftOut: ReadonlySet<string>;
  /** The tasks of the critical path. */
  readonly path: ReadonlySet<string>;
}

/**
 * A link is critical when it drives along the critical path or from one late task to another, tight when it drives one
 * task without float from another elsewhere; near-critical between near-critical tasks.
 */
export function linkLook(link: Dependency, schedule: Schedule | null, { leftOut, path }: LinkFacts): LinkLook {
  const from = schedule?.tasks.get(link.fromId);
  const to = schedule?.tasks.get(link.toId);
  const out = leftOut.has(link.id);
  const tight = (dates: typeof from) => dates?.critical || dates?.nearCritical;
  const strong = (dates: typeof from) => dates && (path.has(dates.taskId) || isLate(dates));
  let tone: LinkLook['tone'] = 'calm';
  let drives = false;
  if (!out && from && to) {
    drives = from.critical && to.critical && to.drivingLinkId === link.id;
    if (drives && strong(from) && strong(to)) tone = 'critical';
    else if (tight(from) && tight(to) && !(from.critical && to.critical)) tone = 'near';
  }
  return { tone, tight: drives && tone !== 'critical', leftOut: out, text: linkText(link), type: link.type };
}
