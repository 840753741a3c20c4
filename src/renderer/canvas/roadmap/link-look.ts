import type { LinkType } from '../../../core/model/dependency.ts';
import type { Dependency } from '../../../core/model/nouns.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import { strings } from '../../ui/strings/index.ts';
import { signedText } from '../number-text.ts';

/** How a dependency is drawn. */
export interface LinkLook {
  readonly tone: 'critical' | 'near' | 'calm';
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

/** A link is critical when it drives one critical task from another; near-critical between such tasks otherwise. */
export function linkLook(link: Dependency, schedule: Schedule | null, leftOut: ReadonlySet<string>): LinkLook {
  const from = schedule?.tasks.get(link.fromId);
  const to = schedule?.tasks.get(link.toId);
  const out = leftOut.has(link.id);
  const tight = (dates: typeof from) => dates?.critical || dates?.nearCritical;
  let tone: LinkLook['tone'] = 'calm';
  if (!out && from && to) {
    if (from.critical && to.critical && to.drivingLinkId === link.id) tone = 'critical';
    else if (tight(from) && tight(to) && !(from.critical && to.critical)) tone = 'near';
  }
  return { tone, leftOut: out, text: linkText(link), type: link.type };
}
