import { createServices } from '../../../../src/main/services/createServices.ts';
import type { Shell } from '../../../../src/main/shell/shell.ts';
import { sequentialIds } from '../../../support/sequentialIds.ts';
import { changeWith, newTeam } from '../../store/support/changes.ts';
import { inspectForReal } from '../../store/support/inspectHere.ts';

// A second Crewmap: opens a file, says what it may do with it, and makes a team whenever it is told a name.
const [home, path] = process.argv.slice(2) as [string, string];
const nothing = { send: () => {}, broadcast: () => {} };
const shell = { kind: 'headless', capabilities: {}, folder: null, inspect: inspectForReal } as unknown as Shell;
const newId = sequentialIds('other');
const { services, openPath } = createServices({
  shell,
  pushes: nothing,
  home,
  clock: Date.now,
  newId,
  author: 'Other',
  version: '1',
});
const { workspaceId } = await openPath(path);
const caller = { windowId: 'other' };
const state = await services['workspace.read']({ workspaceId }, caller);
process.on('message', async (name) => {
  const { seq } = await services['workspace.commit'](
    { workspaceId, change: changeWith(`other-${name}`, [newTeam(`team-${name}`, String(name))]) },
    caller,
  );
  process.send?.(seq);
});
process.send?.(state.access.mode);
