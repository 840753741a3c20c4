import type { Workspace } from '../model/nouns.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Computed } from './computed.ts';
import type { Family, Finding } from './finding.ts';
import { judge } from './judge.ts';

/**
 * Every finding, errors first, then worst first by days at risk; with `only`, those of some families. Forecast and
 * levelled findings need their computed part: whoever tells those families computes it first.
 */
export const findingsOf = (
  workspace: Workspace,
  schedule: Schedule,
  only?: ReadonlySet<Family>,
  computed?: Computed,
): readonly Finding[] => judge(workspace, schedule, only, computed).findings;
