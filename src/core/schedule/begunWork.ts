import type { Dependency, Task } from '../model/nouns.ts';
import type { Calendar } from './calendar.ts';
import { boundByElapsed, linkAt, type Project, type ProjectLinks, TO_FINISH } from './project.ts';
import { isBegun } from './taskTimes.ts';
import { earliestStart, earliestStartEndingFrom } from './taskWork.ts';
import { TICKS_PER_DAY } from './ticks.ts';

/** Is this link measured from a start that has happened? */
export const leavesBegunWork = ({ type }: Dependency, from: Task): boolean =>
  (type === 'SS' || type === 'SF') && isBegun(from) && from.actualStart !== null;

/**
 * Links measured from the actual start of begun work are no chain any more: what remains of that work can move, its
 * start cannot. They raise the releases of `project`. Returns by task number the link (its number) that holds it.
 */
export function holdByBegunWork(
  project: Project,
  links: ProjectLinks,
  tasks: readonly Task[],
  calendar: Calendar,
): ReadonlyMap<number, number> {
  const heldBy = new Map<number, number>();
  for (let number = 0; number < links.count; number++) {
    const link = linkAt(links, number);
    const { actualStart } = tasks[link.from] as Task;
    if (actualStart === null) throw new Error('a link of begun work without an actual start');
    const anchor = calendar.dayFrom(actualStart) * TICKS_PER_DAY;
    const bound = link.elapsed ? boundByElapsed(project, link, anchor) : anchor + link.lag;
    const start =
      link.type & TO_FINISH ? earliestStartEndingFrom(project, link.to, bound) : earliestStart(project, link.to, bound);
    if (start <= (project.release[link.to] as number)) continue;
    project.release[link.to] = start;
    heldBy.set(link.to, number);
  }
  return heldBy;
}
