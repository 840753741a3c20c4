import type { Workspace } from '../model/nouns.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Family, Finding } from './finding.ts';
import { judge } from './judge.ts';

/** Every finding, errors first, then worst first by days at risk; with `only`, those of some families. */
export const findingsOf = (workspace: Workspace, schedule: Schedule, only?: ReadonlySet<Family>): readonly Finding[] =>
  judge(workspace, schedule, only).findings;
