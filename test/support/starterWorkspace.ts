import { buildStarter } from '../../src/core/catalogue/starters/buildStarter.ts';
import type { StarterId } from '../../src/core/catalogue/starters/starters.ts';
import { apply } from '../../src/core/change/apply.ts';
import { emptyWorkspace, type Workspace } from '../../src/core/model/nouns.ts';
import { sequentialIds } from './sequentialIds.ts';

/** A starter as it is shipped, from a fixed day, with the same ids in every run. */
export const starterWorkspace = (id: StarterId): Workspace =>
  apply(
    emptyWorkspace(),
    buildStarter(id, { newId: sequentialIds(), projectStart: '2027-01-04', holidays: [] }),
  ) as Workspace;
