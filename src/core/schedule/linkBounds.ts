import { boundByElapsed, FROM_FINISH, type Link, limitByElapsed, type Times, TO_FINISH } from './project.ts';
import {
  earliestStart,
  earliestStartEndingFrom,
  finishOf,
  latestEndAllowing,
  latestStart,
  latestStartEndingBy,
} from './taskWork.ts';

/** The moment of its successor, its start or its finish, that one link bounds when its predecessor starts at `fromStart`. */
export function boundOf(times: Times, link: Link, fromStart: number): number {
  const anchor = link.type & FROM_FINISH ? finishOf(times, link.from, fromStart) : fromStart;
  return link.elapsed ? boundByElapsed(times, link, anchor) : anchor + link.lag;
}

/** The earliest start of its successor that one link allows when its predecessor starts at `fromStart`. */
export function earliestByLink(times: Times, link: Link, fromStart: number): number {
  const bound = boundOf(times, link, fromStart);
  return link.type & TO_FINISH ? earliestStartEndingFrom(times, link.to, bound) : earliestStart(times, link.to, bound);
}

/** The latest start of its predecessor that one link allows when its successor starts at `toStart`. */
export function latestByLink(times: Times, link: Link, toStart: number): number {
  const anchor = link.type & TO_FINISH ? latestEndAllowing(times, link.to, toStart) : toStart;
  const limit = link.elapsed ? limitByElapsed(times, link, anchor) : anchor - link.lag;
  return link.type & FROM_FINISH ? latestStartEndingBy(times, link.from, limit) : latestStart(times, link.from, limit);
}
